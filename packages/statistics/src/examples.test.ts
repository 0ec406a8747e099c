// Every example in the room's doc-blocks is run, and every exported function has one, with its units, errors and source.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentedFunctions, shortcomings } from '../test/read-examples.ts'
import { isSame, runClaim, type Scope } from '../test/run-claim.ts'

const folder = new URL('.', import.meta.url).pathname
const files = globSync('**/*.ts', { cwd: folder })
  .filter(file => !/\.(test|fixture)\.ts$/.test(file))
  .sort()
const scope: Scope = Object.assign(
  {},
  ...(await Promise.all(files.map(file => import(new URL(file, import.meta.url).href)))),
)

describe.each(files.filter(file => file !== 'index.ts'))('%s', file => {
  const source = readFileSync(`${folder}${file}`, 'utf8')
  const functions = documentedFunctions(source)

  it('says in its first line what it is', () => {
    expect(source).toMatch(/^\/\/ [A-Z]/)
  })

  it('names units, errors, source and an example of each function', () => {
    expect(functions.flatMap(shortcomings)).toEqual([])
  })

  const claims = functions.flatMap(({ claims }) => claims)
  it.each(claims)('$expression is $expected', claim => {
    const [actual, expected] = runClaim(claim, scope)
    expect(isSame(actual, expected), `${JSON.stringify(actual)} instead of ${claim.expected}`).toBe(true)
  })
})

describe('the check itself', () => {
  const planted = [
    '/**',
    ' * Twice x.',
    ' *',
    ' * Units: those of x. Errors: none. Source: Euclid.',
    ' *',
    ' * @example',
    ' * const x = 2',
    ' * twice(x) // => 4',
    ' * [twice(x)]',
    ' * // => [5]',
    ' */',
    'export function twice(x) { return 2 * x }',
    'export function thrice(x) { return 3 * x }',
  ].join('\n')
  const [twice, thrice] = documentedFunctions(planted)

  it('runs each claim after its statements, and tells a wrong one', () => {
    const results = twice?.claims.map(claim => isSame(...runClaim(claim, { twice: (x: number) => 2 * x })))
    expect(results).toEqual([true, false])
  })

  it('names what a function does not say', () => {
    expect(twice && shortcomings(twice)).toEqual([])
    expect(thrice && shortcomings(thrice)).toEqual([
      'thrice says nothing of units',
      'thrice says nothing of errors',
      'thrice says nothing of source',
      'thrice has no example that calls it',
    ])
  })

  it('holds numbers to a millionth and all else exactly', () => {
    expect(isSame([1, { a: null }], [1 + 1e-9, { a: null }])).toBe(true)
    expect([isSame(1, 1.01), isSame({ a: 1 }, { b: 1 }), isSame([1], [1, 2]), isSame('1', 1)]).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(isSame(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(true)
  })
})

describe('the terms of a data scientist', () => {
  it.each(['residual', 'gradient', 'hessian', 'penalty', 'prediction', 'reliability', 'calibration'])(
    '%s is the name of something exported, of a field or of a file here',
    term => {
      const declared = files.flatMap(file => {
        const source = readFileSync(`${folder}${file}`, 'utf8')
        const names = source.matchAll(/(?:export (?:function|type|const) |readonly )(\w+)/g)
        return [file, ...[...names].map(([, name = '']) => name)]
      })
      expect(declared.filter(name => name.toLowerCase().includes(term))).not.toEqual([])
    },
  )
})
