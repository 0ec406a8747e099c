// When people are a reason: set against us, gone quiet, gone, or the only one we know.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, kinds, one, person } from './account-view.fixture.ts'
import type { StakeholderView } from './account-view.ts'

describe('people set against us', () => {
  const hostile = (value: number | null, people: StakeholderView[]) => ({
    hostility: { value, evidence: ['cvd_1'] },
    stakeholders: people,
  })
  const sponsor = person({ stakeholderId: 'stk_9', role: 'executive_sponsor', hostility: 1 })

  it('are named by their role', () => {
    expect(one('hostile', hostile(1, [person(), person({ hostility: 0.1 }), sponsor]))).toMatchObject({
      subjects: ['stk_9'],
      size: 1,
      evidence: ['cvd_1'],
      words: '{stk_9|, the executive sponsor,|The executive sponsor} is set against us.',
    })
    const others = [sponsor, person({ stakeholderId: 'stk_2', role: null, hostility: 0.5 })]
    expect(one('hostile', hostile(0.8, others)).words).toBe(
      '2 people are set against us: executive sponsor, user.',
    )
  })

  it('are none below a half, and nobody in particular where each is little', () => {
    expect(kinds(hostile(0.49, [sponsor]))).toEqual([])
    expect(kinds(hostile(null, [sponsor]))).toEqual([])
    const left = { ...sponsor, departedOn: asOf }
    expect(one('hostile', hostile(0.5, [person({ hostility: 0.3 }), left])).words).toBe(
      'People there have begun to turn against us.',
    )
  })
})

describe('a quiet stakeholder', () => {
  const quiet = (over: Partial<StakeholderView>) => kinds({ stakeholders: [person(over)] })

  it('has been silent in every way for twice the usual gap and over a month', () => {
    const silent = { productDays: 61, productUsualDays: 7, touchDays: 80, touchUsualDays: 40 }
    expect(quiet(silent)).toEqual(['quiet_stakeholder'])
    expect(quiet({ ...silent, touchDays: 79 })).toEqual([])
    expect(quiet({ ...silent, productDays: 30 })).toEqual([])
    expect(quiet({ productDays: 31, productUsualDays: 7 })).toEqual(['quiet_stakeholder'])
  })

  it('is not one whose word was written down within twice the gap of talks, a month where there is none', () => {
    const silent = { touchDays: 80, touchUsualDays: 25 }
    expect(quiet({ ...silent, saidDays: 49 })).toEqual([])
    expect(quiet({ ...silent, saidDays: 50 })).toEqual(['quiet_stakeholder'])
    expect(quiet({ touchDays: 80, saidDays: 59 })).toEqual([])
    expect(quiet({ saidDays: 80 })).toEqual([])
  })

  it('is not one who was heard once a short while ago, was never heard, or has left', () => {
    expect(quiet({ touchDays: 59 })).toEqual([])
    expect(quiet({ touchDays: 60 })).toEqual(['quiet_stakeholder'])
    expect(quiet({})).toEqual([])
    expect(quiet({ touchDays: 90, departedOn: asOf })).toEqual([])
    expect(quiet({ touchDays: 90, departedOn: addDays(asOf, 1) })).toEqual(['quiet_stakeholder'])
  })

  it('names the role and the days of one who went quiet', () => {
    const champion = person({ role: 'champion', productDays: 64, productUsualDays: 7, touchDays: 80 })
    expect(one('quiet_stakeholder', { stakeholders: [champion] }).words).toBe(
      '{stk_1|, the champion,|The champion} was last heard 64 days ago, and nobody asked why.',
    )
    const said = { ...champion, productUsualDays: null, productDays: null, touchUsualDays: 20, saidDays: 50 }
    expect(one('quiet_stakeholder', { stakeholders: [said] }).words).toContain('50 days ago')
    const unnamed = person({ role: null, touchDays: 90 })
    expect(one('quiet_stakeholder', { stakeholders: [unnamed] }).words).toContain('The user} was')
  })

  it('is one reason for all of them, as large as the most influential', () => {
    const stakeholders = [
      person({ stakeholderId: 'stk_2', touchDays: 90, influence: null }),
      person({ stakeholderId: 'stk_1', touchDays: 90, influence: 0.2 }),
    ]
    expect(one('quiet_stakeholder', { stakeholders })).toMatchObject({
      subjects: ['stk_1', 'stk_2'],
      size: 0.5,
      words: '2 people have gone quiet, for up to 90 days (champion), and nobody asked why.',
    })
  })
})

describe('people and standing', () => {
  it('names a champion who left, and a single thread', () => {
    expect(one('champion_gone', { championGone: true, championGoneEvidence: ['stk_9'] }).evidence).toEqual([
      'stk_9',
    ])
    const before = person({ stakeholderId: 'stk_8', role: 'champion', departedOn: addDays(asOf, -20) })
    const last = person({ stakeholderId: 'stk_9', role: 'champion', departedOn: addDays(asOf, -9) })
    for (const stakeholders of [
      [last, before],
      [before, last],
    ]) {
      expect(one('champion_gone', { championGone: true, stakeholders })).toMatchObject({
        subjects: ['stk_8', 'stk_9'],
        words: '{stk_9|, the champion,|The champion} left on 2026-02-20, and nobody took their place.',
      })
    }
    expect(kinds({ championGone: false, singleThreaded: false })).toEqual([])
    expect(kinds({ singleThreaded: true })).toEqual(['single_threaded'])
  })

  it('name the one person we know there, with the day they were last seen', () => {
    const thread = {
      stakeholderId: 'stk_1',
      role: 'economic_buyer',
      lastSeenOn: addDays(asOf, -5),
      evidence: ['evd_1'],
    }
    const words = (over: Partial<typeof thread> | null) =>
      one('single_threaded', { singleThreaded: true, thread: over && { ...thread, ...over } })?.words
    expect(one('single_threaded', { singleThreaded: true, thread })).toMatchObject({
      subjects: ['stk_1'],
      evidence: ['evd_1'],
    })
    expect(words({})).toBe(
      'We know how {stk_1|, the economic buyer,|the economic buyer} sees us, and of nobody else: last seen on 2026-02-24.',
    )
    expect(words({ role: null, lastSeenOn: null } as never)).toBe(
      'We know how {stk_1||one person there} sees us, and of nobody else.',
    )
    expect(words(null)).toBe('We know how one person there sees us, and of nobody else.')
  })

  it('names a drop of half a level', () => {
    const ladder = (expected: number | null, expectedBefore: number | null) =>
      kinds({ ladder: { expected, expectedBefore, evidence: [] } })
    expect(ladder(2.5, 3)).toEqual(['rung_drop'])
    expect(ladder(2.6, 3)).toEqual([])
    expect(ladder(null, 3)).toEqual([])
    expect(ladder(3, null)).toEqual([])
  })
})
