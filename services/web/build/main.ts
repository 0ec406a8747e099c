// `npm run build -w @rung/web`: builds the pages into dist/, which is the last build until the new one is whole.
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { compressFiles } from './compress.ts'
import { builtFrom, builtPages, pagesHash, workspace } from './ensure-built.ts'

const hash = pagesHash()
// React has a form for development, several times as large: it is left out by this
process.env.NODE_ENV = 'production'
const made = mkdtempSync(join(workspace, '.dist-'))
const gone = `${made}-gone`
try {
  await build({
    configFile: join(workspace, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: made, emptyOutDir: true },
  })
  compressFiles(made)
  writeFileSync(join(made, builtFrom), `${hash}\n`)
  // a temporary folder is its maker's alone; who serves the pages may be somebody else, as in the image
  chmodSync(made, 0o755)
  takePlace()
} finally {
  rmSync(made, { recursive: true, force: true })
  rmSync(gone, { recursive: true, force: true })
}

/** Another build may end at the same moment: whichever is last stays, and neither is mixed with the other. */
function takePlace(): void {
  const given = (): boolean => does(() => renameSync(made, builtPages), 'ENOTEMPTY')
  while (!given()) {
    does(() => renameSync(builtPages, gone), 'ENOENT')
    rmSync(gone, { recursive: true, force: true })
  }
}

/** False where it failed by this code. */
function does(act: () => void, unless: string): boolean {
  try {
    act()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === unless) return false
    throw error
  }
}
