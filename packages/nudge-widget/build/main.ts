// `npm run build -w @rung/nudge-widget`: builds dist/, and says how large it is.
import { join } from 'node:path'
import { buildWidget } from './build-widget.ts'

const { gzippedBytes } = await buildWidget(join(import.meta.dirname, '../dist'))
process.stdout.write(`packages/nudge-widget/dist: ${gzippedBytes} bytes of JavaScript, gzipped\n`)
