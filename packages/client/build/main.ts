// `npm run build -w @rung/client`: builds dist/, and says how large it is.
import { join } from 'node:path'
import { buildClient } from './build-client.ts'

const { gzippedBytes } = await buildClient(join(import.meta.dirname, '../dist'))
process.stdout.write(`packages/client/dist: ${gzippedBytes} bytes of JavaScript, gzipped\n`)
