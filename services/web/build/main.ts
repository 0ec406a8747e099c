// `npm run build -w @rung/web`: builds the pages into dist/.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { compressFiles } from './compress.ts'
import { builtFrom, builtPages, pagesHash } from './ensure-built.ts'

const hash = pagesHash()
// React has a form for development, several times as large: it is left out by this
process.env.NODE_ENV = 'production'
await build({ configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)), logLevel: 'warn' })
compressFiles(builtPages)
writeFileSync(builtFrom, `${hash}\n`)
