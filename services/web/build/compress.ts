// Writes a brotli and a gzip form beside each built file, once, so that no request pays for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

export function compressFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, BROTLI))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
