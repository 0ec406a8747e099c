// What comes over the wire until the first card of Today stands: counted by the test that holds the budget, and by the bench
// beside what Chromium asks for.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** `folder`: of built pages. The shell, what it names, Today and all they import at once, as `assets/name`; sorted. */
export function firstLoadFiles(folder: string): string[] {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...shell.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap(([, name]) => name ?? [])
  const today = readdirSync(join(folder, 'assets'))
    .filter(name => /^today-page-[^.]+\.(?:js|css)$/.test(name))
    .map(name => `assets/${name}`)
  if (named.length < 2 || today.length < 2) throw new Error(`${folder} holds no shell, or no Today`)
  const files = new Set(['index.html', ...named, ...today])
  // a file that is added is looked through in turn
  for (const file of files) for (const needed of importsOf(folder, file)) files.add(needed)
  return [...files].sort()
}

export const gzippedBytes = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(folder, `${file}.gz`)).size, 0)

/** What a built script cannot run without: what it imports only later, by `import()`, is left out. */
function importsOf(folder: string, file: string): string[] {
  if (!file.endsWith('.js')) return []
  const script = readFileSync(join(folder, file), 'utf8')
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name]) => `assets/${name}`,
  )
}
