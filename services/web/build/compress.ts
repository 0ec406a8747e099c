// Writes a brotli and a gzip form beside each built file, once, so that no request pays for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/
/** What every page stands on is pressed hardest: it takes a second more, once, and a fifteenth less each time it is sent. */
const LARGE_BYTES = 100_000
const brotliFor = ({ length }: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: length > LARGE_BYTES ? 11 : 9 },
})

export function compressFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, brotliFor(bytes)))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
