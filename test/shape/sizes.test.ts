// No source file is longer than 200 lines and no function than 50: lint holds both, and this what lint does not count.
import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const MOST_LINES = 200
/** The trees whose sources are held to it; tests may be as long as what they tell. */
const TREES = ['packages', 'services'] as const

const isTooLong = (source: string): boolean => source.split('\n').length - 1 > MOST_LINES

it.each(TREES)(
  'has no source of more than 200 lines in %s, statements and blocks of comments among them',
  tree => {
    const files = globSync(`${tree}/**/*.{ts,tsx}`, {
      cwd: ROOT,
      exclude: ['**/node_modules/**', '**/dist/**'],
    })
    const sources = files.filter(file => !/\.test\.tsx?$/.test(file))
    expect(sources.length).toBeGreaterThan(500)
    expect(sources.filter(file => isTooLong(readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
  },
)

it('would name one whose lines are those of a statement', () => {
  expect(isTooLong(`const text = \`\n${'select\n'.repeat(199)}\`\n`)).toBe(true)
  expect(isTooLong('x\n'.repeat(200))).toBe(false)
})

describe('lint', () => {
  const file = (lines: number): string =>
    Array.from({ length: lines }, (_, at) => `export const a${at} = ${at}\n`).join('')
  const functionOf = (lines: number): string =>
    `export function planted(a: number): number {\n  let b = a\n${'  b += a\n'.repeat(lines - 2)}  return b\n}\n`

  it.each(TREES)(
    'refuses files of 201 lines and functions of 51 in %s, takes 200 and 50, and lets tests be',
    tree => {
      const broken = lint({
        [`${tree}/planted/src/file-201.ts`]: file(201),
        [`${tree}/planted/src/file-200.ts`]: file(200),
        [`${tree}/planted/src/function-51.ts`]: functionOf(51),
        [`${tree}/planted/src/function-50.ts`]: functionOf(50),
        [`${tree}/planted/src/of.test.ts`]: file(201) + functionOf(51),
        [`${tree}/planted/src/of.slow.test.ts`]: file(201) + functionOf(51),
      })
      expect(broken).toEqual([
        `${tree}/planted/src/file-201.ts: lint/style/noExcessiveLinesPerFile`,
        `${tree}/planted/src/function-51.ts: lint/complexity/noExcessiveLinesPerFunction`,
      ])
    },
  )
})

type Report = {
  readonly diagnostics: readonly {
    readonly category: string
    readonly severity: string
    readonly location: { readonly path: string }
  }[]
}

/** What `npm run lint` would refuse of these files, in a folder that has the project's config alone. */
function lint(sources: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rung-lint-'))
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(ROOT, name), join(folder, name))
    for (const [path, source] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), source)
    }
    const biome = join(ROOT, 'node_modules/.bin/biome')
    const { error, stdout } = spawnSync(biome, ['lint', '--reporter=json'], { cwd: folder, encoding: 'utf8' })
    if (error) throw error
    const { diagnostics } = JSON.parse(stdout) as Report
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ category, location }) => `${location.path}: ${category}`)
      .sort()
  } finally {
    rmSync(folder, { recursive: true })
  }
}
