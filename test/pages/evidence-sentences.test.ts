// Every fact that an answer of the demo names as evidence, and every one on record, as a sentence that a person can read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoUnderTest, startDemo } from './demo-under-test.ts'

let demo: DemoUnderTest
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())

type Told = {
  readonly what: string
  readonly status: string
  readonly dates: readonly { readonly at: number; readonly length: number }[]
}
type Account = { readonly externalId: string }

const ANSWERS = ['health', 'ladder', 'success-gap', 'renewal-risk', 'promises', 'health/changes'] as const
const KEYS = new Set(['evidence', 'gained', 'lost'])
const IDS_AT_ONCE = 200

/** Ids in lists of those names, however deep. */
function idsIn(answer: unknown, key = ''): string[] {
  if (Array.isArray(answer))
    return answer.flatMap(each =>
      typeof each === 'string' ? (KEYS.has(key) ? [each] : []) : idsIn(each, key),
    )
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) => idsIn(value, name))
}

async function toldOf({ externalId }: Account): Promise<Told[]> {
  const answers = await Promise.all(
    ANSWERS.map(name => demo.amara.get<unknown>(`/v1/accounts/${externalId}/${name}`)),
  )
  const ids = [...new Set(answers.flatMap(answer => idsIn(answer)))]
  const told: Told[] = []
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const asked = ids
      .slice(from, from + IDS_AT_ONCE)
      .map(encodeURIComponent)
      .join(',')
    const { data } = await demo.amara.get<{ data: Told[] }>(`/v1/evidence?account=${externalId}&ids=${asked}`)
    told.push(...data)
  }
  const { data } = await demo.amara.get<{ data: Told[] }>(`/v1/accounts/${externalId}/record?limit=200`)
  return [...told, ...data]
}

/** What they said themselves may hold anything. */
const withoutQuotes = (what: string): string => what.replaceAll(/“[^”]*”/g, '“”')

const FAULTS: Readonly<Record<string, RegExp>> = {
  'an id': /\b[a-z]{2,4}_[0-9a-z]{12,}/,
  'an id of the vendor’s own': /\b(customer|former)-\d{4}/,
  'a key': /\b[a-z]+(_[a-z0-9]+)+\b/,
  'a calendar day as machines write it': /\d{4}-\d{2}-\d{2}/,
  'nothing where something is': /undefined|null|NaN|\[object/,
  'one of many': /(?<![\d.,])\b1 (days|users|events|seats|times|hours|months|people)\b/,
  'two of a mark': /,,|\.\.|;;| [,.;]/,
}
const DAY = /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/g

function faultsIn({ what, dates, status }: Told): string[] {
  const ours = withoutQuotes(what)
  const named = dates.map(({ at, length }) => what.slice(at, at + length))
  return [
    ...Object.entries(FAULTS).flatMap(([fault, pattern]) => (pattern.test(ours) ? [fault] : [])),
    ...(status === 'unknown' ? ['a fact nobody knows'] : []),
    ...(/[.!?…]”?$/.test(what) ? [] : ['no end']),
    ...((ours.match(DAY) ?? []).join() === named.join() ? [] : ['a day that is not named as one']),
  ].map(fault => `${fault}: ${what}`)
}

describe('the facts behind the numbers of the demo', () => {
  it('are sentences without ids and keys, whose days can be said in any language', async () => {
    const { data: accounts } = await demo.amara.get<{ data: Account[] }>('/v1/portfolio?limit=200')
    const told: Told[] = []
    for (const account of accounts) told.push(...(await toldOf(account)))
    expect(told.length).toBeGreaterThan(1000)
    expect([...new Set(told.flatMap(faultsIn))]).toEqual([])
  })

  it('would be found to be at fault', () => {
    const sound = { status: 'known', dates: [] }
    const planted = [
      'Signed stk_01m8m081gbcagtqzpsh6drnm7b.',
      'Found something odd in customer-0001-contract.',
      'They are in segment mid_market.',
      'Due 2026-03-01.',
      'Reopened 1 times.',
      'Due 1 Mar 2026.',
      'No end',
    ]
    expect(planted.filter(what => faultsIn({ ...sound, what }).length === 0)).toEqual([])
    expect(faultsIn({ ...sound, what: 'Dana said “on 2026-03-01, acc_1 and all”.' })).toEqual([])
  })
})
