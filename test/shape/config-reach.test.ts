// Every number that a judgement uses can be set by a workspace, or says why not; and usage reaches no outcome by config.
import { globSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { documentJsonSchema } from '@rung/config/json-schema'
import { describe, expect, it } from 'vitest'
import { looseConstants, type PolicyFile, unreachable } from './config-reach.ts'
import { readImports } from './read-imports.ts'

/** Which section of the document an exported policy is set by. */
const SECTION_OF = {
  usagePolicy: 'usage',
  successGapPolicy: 'successGap',
  ladderPolicy: 'ladder',
  promisePolicy: 'promises',
  STANDING_POLICY: 'standing',
  defaultHealthPolicy: 'health',
  forecastPolicy: 'forecast',
  worklistPolicy: 'worklist',
  nudgePolicy: 'nudges',
}

const schema = documentJsonSchema()
const paths = globSync('{packages,services}/*/src/**/policy.ts').sort()

async function read(path: string): Promise<PolicyFile> {
  const exports = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>
  const source = readFileSync(path, 'utf8')
  return { path, source: [source, ...typesOf(path, source)].join('\n'), exports }
}

/** A field may say it where its type declares it: in a file beside the policy, which it imports. */
function typesOf(path: string, source: string): string[] {
  return readImports(path, source)
    .filter(({ module }) => module.startsWith('./'))
    .map(({ module }) => readFileSync(posix.join(posix.dirname(path), module), 'utf8'))
}

describe('the numbers of a policy', () => {
  it.each(paths)('%s can be set in a config document, or says why not', async path => {
    expect(unreachable(await read(path), SECTION_OF, schema)).toEqual([])
  })

  it('stand in no judgement of a service without a reason', () => {
    const judgements = globSync('services/*/src/judgement/**/*.ts').filter(path => !path.endsWith('.test.ts'))
    expect(judgements.length).toBeGreaterThan(10)
    expect(judgements.flatMap(path => looseConstants(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  it('have a section each, wherever config has one for them', () => {
    expect(paths.length).toBeGreaterThan(10)
    const names = Object.keys(schema.properties as object)
    expect(names).toEqual(expect.arrayContaining(Object.values(SECTION_OF)))
  })
})

describe('the check itself', () => {
  const planted = (source: string, exports: Record<string, unknown>) =>
    unreachable({ path: 'packages/x/src/policy.ts', source, exports }, SECTION_OF, schema)

  it('names a number that no field sets, wherever it lies', () => {
    const usagePolicy = {
      usualGapLeastGaps: 3,
      ramps: { activeDays28: { poor: 4, mercy: 2 } },
      list: [{ key: 'a', n: 7 }],
    }
    expect(planted('// Numbers.\n\nexport const usagePolicy = {}', { usagePolicy })).toEqual([
      'packages/x/src/policy.ts: usagePolicy.ramps.activeDays28.mercy = 2',
      'packages/x/src/policy.ts: usagePolicy.list.a.n = 7',
    ])
  })

  it('names a number that stands in the document as another', () => {
    expect(planted('// Numbers.', { usagePolicy: { usualGapLeastGaps: 4 } })).toEqual([
      'packages/x/src/policy.ts: usagePolicy.usualGapLeastGaps = 4',
    ])
  })

  it('takes a reason above the field, above the constant, or at the head of the file', () => {
    const field = '// Numbers.\n\nexport const a = {\n  /** Days. Not in config: it is a name. */\n  b: 1,\n}'
    expect(planted(field, { a: { b: 1, c: 2 } })).toEqual(['packages/x/src/policy.ts: a.c = 2'])
    expect(planted('// Numbers.\n\n// Not in config: so it is.\nexport const a = 1', { a: 1, c: 2 })).toEqual(
      ['packages/x/src/policy.ts: c = 2'],
    )
    expect(planted('// Limits. Not in config: so they are.\n\nexport const a = 1', { a: 1 })).toEqual([])
    expect(planted('// Limits. Not in config:\n\nexport const a = 1', { a: 1 })).toHaveLength(1)
    const type = '// Numbers.\n\ntype A = {\n  /** Not in config: it is a name. */\n  readonly b: number\n}'
    expect(planted(type, { a: { b: 1, c: 2 } })).toEqual(['packages/x/src/policy.ts: a.c = 2'])
  })

  it('names a constant of a judgement without a reason', () => {
    const source = '// Not in config: a month is one.\nconst MONTH = 30.4\n// The middle.\nconst HALF = 0.5\n'
    expect(looseConstants('x.ts', source)).toEqual(['x.ts: HALF'])
  })
})

describe('the parts of config', () => {
  /** The rooms that a part of config imports, through whatever file of its own. */
  function reached(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen
    seen.add(path)
    for (const { module } of readImports(path, readFileSync(path, 'utf8'))) {
      if (module.startsWith('.')) reached(posix.join(posix.dirname(path), module), seen)
      else seen.add(module)
    }
    return seen
  }
  const rooms = (part: string) =>
    [...reached(`packages/config/src/${part}.ts`)].filter(module => module.startsWith('@rung/')).sort()

  it('let usage reach no outcome, and outcomes and accounts no usage', () => {
    const edge = ['@rung/database']
    expect(rooms('store')).toEqual(edge)
    expect(rooms('usage')).toEqual([...edge, '@rung/usage-metrics'])
    expect(rooms('standing')).toEqual(['@rung/account-standing', ...edge, '@rung/relationship-ladder'])
    expect(rooms('outcomes')).not.toContain('@rung/usage-metrics')
  })

  it('are imported by the fact services that they are for, and by no other', () => {
    const allowed: Record<string, readonly string[]> = {
      usage: ['usage'],
      outcomes: ['outcomes'],
      accounts: ['standing'],
    }
    for (const [service, parts] of Object.entries(allowed)) {
      const found = globSync(`services/${service}/src/**/*.ts`)
        .flatMap(path => readImports(path, readFileSync(path, 'utf8')))
        .map(({ module }) => module)
        .filter(module => module.startsWith('@rung/config'))
      expect(new Set(found)).toEqual(new Set(parts.map(part => `@rung/config/${part}`)))
    }
  })
})
