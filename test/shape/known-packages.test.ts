// What scripts/known-packages.js says before a program starts is what Node would find out.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const SCRIPT = join(ROOT, 'scripts/known-packages.js')

/** The names that the script knows, as it writes them. */
const [, list = ''] = /OF_MODULES = \[([^\]]*)\]/.exec(readFileSync(SCRIPT, 'utf8')) ?? []
const known = [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)

/** Where each leads for a file of ours, asked in one process that is started with these words. */
function resolved(specifiers: readonly string[], words: readonly string[]): string[] {
  const code = `console.log(JSON.stringify(${JSON.stringify(specifiers)}.map(each => import.meta.resolve(each))))`
  const said = execFileSync(process.execPath, [...words, '--input-type=module', '-e', code], { cwd: ROOT })
  return JSON.parse(said.toString())
}

describe('scripts/known-packages.js', () => {
  it('names packages whose files ending in .js are all modules', () => {
    expect(known.length).toBeGreaterThan(0)
    for (const name of known) {
      const manifests = globSync(`node_modules/${name}/**/package.json`, { cwd: ROOT })
      expect(manifests).toEqual([`node_modules/${name}/package.json`])
      const [manifest = ''] = manifests.map(path => readFileSync(join(ROOT, path), 'utf8'))
      expect(JSON.parse(manifest)).toMatchObject({ type: 'module' })
    }
  })

  it('leads every import to where Node leads it', () => {
    const ours = globSync('{packages,services}/*/{src,app}/**/*.{ts,tsx}', { cwd: ROOT }).flatMap(file =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/from '([^'.][^']*)'/g)].map(
        ([, from = '']) => from,
      ),
    )
    const specifiers = [...new Set(ours)]
      .filter(from => known.some(name => from.split('/')[0] === name))
      .sort()
    expect(specifiers).toEqual(
      expect.arrayContaining(['drizzle-orm', 'drizzle-orm/pg-core', 'date-fns/format']),
    )
    expect(resolved(specifiers, ['--import', SCRIPT])).toEqual(resolved(specifiers, []))
  })
})
