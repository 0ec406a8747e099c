// What the page of the chasms says.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay } from '../../controls/format.ts'
import {
  type Action,
  actionSentence,
  actionSubjects,
  carrierWords,
  changeSentence,
  concernWords,
  fallWords,
  measureName,
  sinceSentence,
  weekShares,
} from './chasm-words.ts'

const promise = {
  promiseId: 'p1',
  accountId: 'a1',
  accountName: null,
  csmId: 'c1',
  csmName: 'Cleo',
  capability: 'sso',
  words: null,
}

describe('what fell', () => {
  it('says from what to what, of how many', () => {
    const before = { hits: 412, of: 503, share: 412 / 503 }
    const since = { hits: 31, of: 64, share: 31 / 64 }
    expect(changeSentence({ name: 'leads_accepted', change: { before, since } })).toMatch(
      /^Leads that sales accepted: from 82.% \(412 of 503\) to 48.% \(31 of 64\)\.$/,
    )
  })

  it('says since when, with a range where there is one', () => {
    const since = { week: '2026-03-02', earliest: '2026-02-16', latest: '2026-03-09' }
    expect(sinceSentence(since)).toBe(
      `Since the week of ${formatDay('2026-03-02')}, between ${formatDay('2026-02-16')} and ${formatDay('2026-03-09')}.`,
    )
    const sure = { ...since, earliest: since.week, latest: since.week }
    expect(sinceSentence(sure)).toBe(`Since the week of ${formatDay('2026-03-02')}.`)
  })

  it('says who carries it beside what was usual, never less than none', () => {
    expect(carrierWords({ misses: 12, of: 40, excess: 8.2 })).toBe('12 of 40 missed, 4 as before')
    expect(carrierWords({ misses: 2, of: 40, excess: 2.4 })).toBe('2 of 40 missed, 0 as before')
  })

  it('says of each measure whether it fell, and why nothing can be found of it', () => {
    const week = { week: '2026-03-02', hits: 1, of: 2, all: 2, told: true }
    const indicator = {
      name: 'kept_on_time',
      value: 0.5,
      interval: null,
      hits: 20,
      of: 40,
      coverage: 1,
      known: true,
      watched: true,
      weeks: [week],
    }
    const since = { week: '2026-02-02', earliest: '2026-02-02', latest: '2026-02-02' }
    const judgedBy = { windowWeeks: 13, leastThings: 20, leastCoverage: 0.5 }
    const said = (over: Partial<typeof indicator>, by = judgedBy) =>
      asRead(fallWords({ ...indicator, ...over }, [], by))
    expect(fallWords(indicator, [{ name: 'kept_on_time', since }], judgedBy)).toBe(
      `fell since the week of ${formatDay('2026-02-02')}`,
    )
    expect(said({})).toBe('no fall')
    expect(said({ watched: false })).toBe('shown, not watched')
    expect(said({ known: false, weeks: [{ ...week, told: false }] })).toBe('nobody tells of it')
    expect(said({ known: false, of: 17 })).toBe('too little: 17 in 13 weeks, 20 are needed')
    expect(said({ known: false, coverage: 0.4 })).toBe('too little: under 50 % is known')
    // by what the answer was judged by, whatever that is
    const others = { windowWeeks: 26, leastThings: 90, leastCoverage: 0.25 }
    expect(said({ known: false, of: 40 }, others)).toBe('too little: 40 in 26 weeks, 90 are needed')
    expect(said({ known: false, of: 90, coverage: 0.2 }, others)).toBe('too little: under 25 % is known')
    expect(said({ known: false })).toBe('too little: its source is heard for too short a time')
  })

  it('draws no line through a week of which nothing is known', () => {
    const week = { week: '2026-03-02', all: 4, told: true }
    expect(
      weekShares([
        { ...week, hits: 1, of: 4 },
        { ...week, hits: 0, of: 0 },
      ]),
    ).toEqual([0.25, null])
  })

  it('shows the name of a measure it has no words for', () => {
    expect(measureName('new_measure')).toBe('new_measure')
  })
})

describe('the way out', () => {
  it('names the concern as the workspace does', () => {
    expect(concernWords({ level: 3, tag: 'late_invoices' })).toBe('“late invoices” (level 3)')
    expect(concernWords({ level: 2, tag: null })).toBe('any concern of level 2')
  })

  it('says of one thing and of many what to do', () => {
    const one: Action = {
      kind: 'map_capability',
      by: 'product',
      capability: 'sso',
      promises: 1,
      accounts: [],
    }
    expect(asRead(actionSentence(one, 'EUR'))).toBe(
      'Write down which concern “sso” answers: 1 promise of it names none.',
    )
    expect(asRead(actionSentence({ ...one, promises: 3 }, 'EUR'))).toContain('3 promises of it name none')
    const meet: Action = {
      kind: 'meet_concern',
      by: 'product',
      concern: { level: 3, tag: 'audits' },
      accounts: [{ accountId: 'a1', name: 'Acme' }],
      arrMinor: 1_200_000,
    }
    expect(asRead(actionSentence(meet, null))).toBe('Nothing meets “audits” (level 3): 1 customer has it.')
    expect(actionSentence(meet, 'EUR')).toContain('a year.')
    const plan: Action = {
      kind: 'plan_promised',
      by: 'product',
      capability: 'sso',
      plannedOn: null,
      promisedFor: '2025-01-01',
      promises: [promise],
    }
    expect(actionSentence(plan, 'EUR')).toContain('and is not planned.')
  })

  it('links whom it is about: accounts by name, promises in their words and whose they are', () => {
    const asks: Action = {
      kind: 'ask_expectations',
      evidence: [],
      by: 'csm',
      accounts: [{ accountId: 'a1', name: 'Acme' }],
    }
    expect(actionSubjects(asks)).toEqual([
      { key: 'a1', accountId: 'a1', promiseId: null, name: 'Acme', words: null },
    ])
    const confirms: Action = { kind: 'confirm_promises', by: 'csm', promises: [promise] }
    expect(actionSubjects(confirms)).toEqual([
      { key: 'p1', accountId: 'a1', promiseId: 'p1', name: 'a customer without a name', words: 'sso, Cleo' },
    ])
    expect(actionSubjects({ kind: 'agree_on_customer', evidence: [], by: 'head', answers: [] })).toEqual([])
    const maps: Action = {
      kind: 'map_capability',
      by: 'product',
      capability: 'sso',
      promises: 2,
      accounts: [],
    }
    expect(actionSubjects(maps)).toEqual([])
  })
})
