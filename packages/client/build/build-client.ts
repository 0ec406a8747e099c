// Builds what is published: ESM and types by the compiler alone, a package.json of their own, README and licence.
import { execFile } from 'node:child_process'
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const ROOM = join(import.meta.dirname, '..')
const ROOT = join(ROOM, '../..')
const API_TYPES = join(ROOT, 'test/golden/api-types.d.ts')

export type Built = {
  /** All JavaScript of it, comments included, as a server compresses it file by file. */
  readonly gzippedBytes: number
}

/** Empties the folder and builds into it. */
export async function buildClient(folder: string): Promise<Built> {
  await rm(folder, { recursive: true, force: true })
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const args = [compiler, '-p', join(ROOM, 'tsconfig.build.json'), '--outDir', folder]
  await promisify(execFile)(process.execPath, args)
  const files = await readdir(folder)
  for (const file of files.filter(name => name.endsWith('.d.ts'))) {
    const path = join(folder, file)
    // The compiler leaves these as they are written in the sources.
    const text = (await readFile(path, 'utf8')).replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'")
    await writeFile(path, text.replaceAll("'#api-types'", "'./api-types.js'"))
  }
  await copyFile(API_TYPES, join(folder, 'api-types.d.ts'))
  await writeFile(join(folder, 'package.json'), await manifest())
  await copyFile(join(ROOM, 'README.md'), join(folder, 'README.md'))
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
  const scripts = files.filter(name => name.endsWith('.js'))
  const sizes = await Promise.all(
    scripts.map(async name => gzipSync(await readFile(join(folder, name))).length),
  )
  return { gzippedBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function manifest(): Promise<string> {
  const ours = JSON.parse(await readFile(join(ROOM, 'package.json'), 'utf8')) as Record<string, unknown>
  const { name, version, description, license } = ours
  const published = {
    ...{ name, version, description, license, type: 'module', sideEffects: false },
    // AbortSignal.any
    engines: { node: '>=20.3' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
