// Builds what is published: one minified file of JavaScript, its types, a package.json of their own, README and licence.
import { execFile } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const ROOM = join(import.meta.dirname, '..')
const ROOT = join(ROOM, '../..')

export type Built = {
  /** The one file of JavaScript, as a server compresses it. */
  readonly gzippedBytes: number
}

/** Empties the folder and builds into it. */
export async function buildWidget(folder: string): Promise<Built> {
  await rm(folder, { recursive: true, force: true })
  await build({
    configFile: false,
    root: ROOM,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      lib: { entry: join(ROOM, 'src/rung-nudge.ts'), formats: ['es'], fileName: () => 'rung-nudge.js' },
      // a library keeps its white space otherwise, for whoever bundles it: this file goes to pages as it is
      rolldownOptions: { output: { minify: true } },
    },
  })
  const types = join(folder, 'types')
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const args = [compiler, '-p', join(ROOM, 'tsconfig.build.json'), '--outDir', types, '--emitDeclarationOnly']
  await promisify(execFile)(process.execPath, args)
  // What a page may name is declared in one file: those of the parts it is made of are not published.
  await copyFile(join(types, 'rung-nudge.d.ts'), join(folder, 'rung-nudge.d.ts'))
  await rm(types, { recursive: true })
  await writeFile(join(folder, 'package.json'), await manifest())
  await copyFile(join(ROOM, 'README.md'), join(folder, 'README.md'))
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
  return { gzippedBytes: gzipSync(await readFile(join(folder, 'rung-nudge.js'))).length }
}

async function manifest(): Promise<string> {
  const ours = JSON.parse(await readFile(join(ROOM, 'package.json'), 'utf8')) as Record<string, unknown>
  const { name, version, description, license } = ours
  const published = {
    // importing it defines the element
    ...{ name, version, description, license, type: 'module', sideEffects: true },
    exports: { '.': { types: './rung-nudge.d.ts', default: './rung-nudge.js' } },
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
