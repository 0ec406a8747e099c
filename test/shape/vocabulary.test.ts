// The vocabulary of signals, held against what is published and what is read, and the pages that are made from it.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import {
  lineOf,
  type VocabularyLine,
  vocabularyJsonSchema,
  vocabularyLines,
  vocabularySummary,
  vocabularyTable,
} from '@rung/signals/vocabulary'
import { describe, expect, it } from 'vitest'
import { type SignalNames, signalNames } from './signal-names.ts'

/** Where each context says what it publishes. */
const PUBLISHERS = {
  usage: 'services/usage/src/judgement/*.ts packages/usage-metrics/src/metric-names.ts',
  outcomes: 'services/outcomes/src/judgement/*-signals.ts',
  accounts: 'packages/account-standing/src/*-signals.ts',
  health: 'packages/judgement/src/*-signals.ts services/health/src/judge/actions/hear-of-paid.ts',
} as const
const READERS =
  'packages/judgement/src/**/*.ts services/health/src/**/*.ts services/{renewals,playbook,config}/src/**/*.ts'
const KINDS = ['account', 'outcome', 'stakeholder', 'promise', 'renewal'] as const

const sourcesOf = (pattern: string) =>
  globSync(pattern.split(' '))
    .filter(path => !path.includes('.test.') && !path.includes('under-test'))
    .map(path => [path, readFileSync(path, 'utf8')] as const)

/** Names of a table's keys, as `metricNames` is one: they are published as they stand. */
const keysOf = (source: string) => [...source.matchAll(/^ {2}([a-z0-9_]+): '/gm)].map(([, key]) => key ?? '')

function publishedBy(context: keyof typeof PUBLISHERS): { path: string; names: string[] }[] {
  return sourcesOf(PUBLISHERS[context]).map(([path, source]) => ({
    path,
    names: [
      ...signalNames(path, source).published,
      ...(path.endsWith('metric-names.ts') ? keysOf(source) : []),
    ],
  }))
}

/** Breaks of one context: what it publishes and the vocabulary lacks, and the reverse. */
function breaksOf(
  context: string,
  published: readonly { readonly path: string; readonly names: readonly string[] }[],
  lines: readonly VocabularyLine[],
): string[] {
  const own = lines.filter(line => line.context === context)
  const strange = published.flatMap(({ path, names }) =>
    names
      .filter(name => !own.some(line => matches(line.name, name)))
      .map(name => `${path} publishes ${name}, which the vocabulary does not give to ${context}`),
  )
  const names = published.flatMap(each => each.names)
  const silent = own
    .filter(line => !names.some(name => matches(line.name, name)))
    .map(({ subject, name }) => `nothing in ${context} publishes ${name} of ${subject}`)
  return [...strange, ...silent]
}

/** A listed name stands for the name as written: `<key>` and `*` for whatever comes in their place. */
function matches(listed: string, written: string): boolean {
  if (listed.endsWith('<key>')) return written.startsWith(listed.replace('<key>', ''))
  const pattern = written
    .split('*')
    .map(part => RegExp.escape(part))
    .join('[a-z0-9_]+')
  return new RegExp(`^${pattern}$`).test(listed)
}

/** Breaks of one reading file: names that no context publishes. */
function unpublished(path: string, { read }: SignalNames): string[] {
  return read
    .filter(name => !vocabularyLines.some(line => matches(line.name, name) || line.name === `${name}<key>`))
    .map(name => `${path} reads ${name}, which nobody publishes`)
}

describe('the vocabulary of signals', () => {
  it.each(Object.keys(PUBLISHERS) as (keyof typeof PUBLISHERS)[])(
    'holds every name that %s publishes, and no other',
    context => {
      expect(breaksOf(context, publishedBy(context), vocabularyLines)).toEqual([])
    },
  )

  it('holds every name that is read', () => {
    const files = sourcesOf(READERS).filter(
      ([, source]) => source.includes('@rung/signals') || source.includes('.signals'),
    )
    expect(files.flatMap(([path, source]) => unpublished(path, signalNames(path, source)))).toEqual([])
    const read = files.flatMap(([path, source]) => signalNames(path, source).read)
    expect(read).toContain('attained')
    expect(read.length).toBeGreaterThan(60)
  })

  it('has one line for a context, a subject and a name, and one meaning of a name that two contexts publish', () => {
    const keys = vocabularyLines.map(({ context, subject, name }) => `${context} ${subject} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { context: _, ...line } of vocabularyLines) {
      const found = lineOf(line.subject, line.name.replace('<key>', 'own_1'))
      expect({ ...found, context: undefined }).toEqual({ ...line, context: undefined })
    }
    expect(KINDS.flatMap(kind => lineOf(kind, 'hubspot.deal_stage') ?? [])).toEqual([])
  })

  it('is published by types alone: only tests publish names that are not checked', () => {
    const casts = sourcesOf('packages/*/src/**/*.ts services/*/src/**/*.ts').filter(([, source]) =>
      /\bpublish</.test(source.replace(/function publish</, '')),
    )
    expect(casts.map(([path]) => path)).toEqual([])
  })
})

describe('the pages of the vocabulary', () => {
  const README = 'packages/signals/README.md'
  const between = /(<!-- vocabulary -->\n)[\s\S]*?(<!-- \/vocabulary -->)/
  const pages: readonly [path: string, text: () => string][] = [
    [
      'packages/signals/VOCABULARY.md',
      () =>
        `# Vocabulary of signals\n\nMade from \`src/vocabulary.ts\` by \`npm run golden\`.\n\n${vocabularyTable()}\n`,
    ],
    ['packages/signals/signals.schema.json', () => `${JSON.stringify(vocabularyJsonSchema(), null, 2)}\n`],
    [
      README,
      () =>
        readFileSync(README, 'utf8').replace(
          between,
          (_, open, close) => `${open}\n${vocabularySummary()}\n\n${close}`,
        ),
    ],
  ]

  it.each(pages)('%s is what the vocabulary says (after a change: npm run golden)', (path, text) => {
    const wanted = text()
    if (process.env.RUNG_UPDATE_GOLDEN === '1') writeFileSync(path, wanted)
    expect(readFileSync(path, 'utf8')).toBe(wanted)
  })
})

describe('the check itself', () => {
  const seats = vocabularyLines.filter(({ name, subject }) => name === 'seats' && subject === 'account')

  it('fails on a name that is published and not declared, and on one declared and not published', () => {
    const source = "const all = [says('seats', written(3)), says('seets', written(3))]"
    const { published } = signalNames('planted.ts', source)
    expect(breaksOf('accounts', [{ path: 'planted.ts', names: published }], seats)).toEqual([
      'planted.ts publishes seets, which the vocabulary does not give to accounts',
    ])
    expect(breaksOf('accounts', [], seats)).toEqual(['nothing in accounts publishes seats of account'])
  })

  it('fails on a computed name that stands for none', () => {
    const { published } = signalNames(
      'planted.ts',
      ['const said = [`seat_$', '{level}`, 1, behind]'].join(''),
    )
    expect(breaksOf('accounts', [{ path: 'planted.ts', names: published }], seats)).toHaveLength(2)
  })

  it('fails on a name that is read and nobody publishes', () => {
    const source = "const a = account.value('clarity_last_known')\nconst b = account.reading('clarity')"
    expect(unpublished('planted.ts', signalNames('planted.ts', source))).toEqual([
      'planted.ts reads clarity_last_known, which nobody publishes',
    ])
  })
})
