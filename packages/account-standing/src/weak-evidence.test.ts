// What is said elsewhere as weak evidence: which piece each fact is, of whom, and how it is told.
import { addDays, type Day, day } from '@rung/kernel'
import {
  assessRelationship,
  combineWeighed,
  ladderPolicy,
  weighRelationship,
} from '@rung/relationship-ladder'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountFacts, Note, SurveyAnswer, Touch } from './account-facts.ts'
import { aCustomer, aTicket, aTouch } from './build-customer.ts'
import type { Topic } from './policy.ts'
import { weakEvidence } from './weak-evidence.ts'
import { weakEvidenceSignals } from './weak-evidence-signals.ts'

const asOf = day('2026-03-01')
const amy = { stakeholderId: 'stk_amy', role: 'user', influence: 0.5, departedOn: null }
const answer = (score: number, rest: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  surveyId: 'srv_1',
  kind: 'nps',
  stakeholderId: 'stk_amy',
  score,
  on: asOf,
  ...rest,
})
const note = (topic: Topic): Note => ({ noteId: 'nte_1', on: asOf, stakeholderId: null, topic })
const pieces = (facts: Partial<AccountFacts>) =>
  weakEvidence(aCustomer({ stakeholders: [amy], ...facts })).map(
    ({ id, from, level, polarity, source, stakeholderId }) =>
      [id, from, level * polarity, source, stakeholderId] as const,
  )
const levels = (facts: Partial<AccountFacts>) => pieces(facts).map(([, , level]) => level)

describe('weak evidence', () => {
  it('is what a promoter, a passive and a detractor say of us', () => {
    expect([10, 9, 8, 7, 6, 0].map(score => levels({ surveys: [answer(score)] }))).toEqual([
      ...[[3], [3], [2], [2], [-2], [-2]],
    ])
    expect(pieces({ surveys: [answer(9)] })).toEqual([['srv_1', 'nps', 3, 'customer_said', 'stk_amy']])
    expect(weakEvidence(aCustomer({ surveys: [answer(9)] }))[0]).toMatchObject({ strength: 'weak' })
  })

  it('is a low CSAT, from a survey or on a ticket once it was solved, and no yearly answer', () => {
    expect([1, 2, 3, 5].map(score => levels({ surveys: [answer(score, { kind: 'csat' })] }))).toEqual([
      ...[[-1], [-1], [], []],
    ])
    expect(levels({ surveys: [answer(1, { kind: 'benevolence' })] })).toEqual([])
    const graded = aTicket('tkt_1', '2026-02-01T09:00:00Z', { csat: 1, stakeholderId: 'stk_amy' })
    expect(pieces({ tickets: [graded] })).toEqual([['tkt_1', 'csat', -1, 'customer_said', 'stk_amy']])
    expect(levels({ tickets: [{ ...graded, resolvedAt: null }] })).toEqual([])
    expect(levels({ tickets: [{ ...graded, csat: 4 }] })).toEqual([])
  })

  it('is what tickets, touches and notes were about', () => {
    const about = (topic: Topic) => [
      ...levels({ tickets: [aTicket('tkt_1', '2026-02-01T09:00:00Z', { topic })] }),
      ...levels({ touches: [{ ...aTouch('tch_1', '2026-02-01', 'stk_amy'), topic }] }),
      ...levels({ notes: [note(topic)] }),
    ]
    expect(about('leaving')).toEqual([-2, -2, -2])
    expect(about('competitor')).toEqual([-2, -2, -2])
    expect(about('praise')).toEqual([3, 3, 3])
    // A call about the price is a call all the same.
    expect(about('price')).toEqual([2])
    expect(pieces({ notes: [note('leaving')] })).toEqual([['nte_1', 'topic', -2, 'csm_judgement', null]])
    const withNobody = { ...aTouch('tch_1', '2026-02-01'), topic: 'praise' as const }
    expect(pieces({ touches: [withNobody] })).toEqual([['tch_1', 'topic', 3, 'customer_said', null]])
  })

  it('is contact where both spoke, the newest with each person', () => {
    const touch = (id: string, on: string, rest: Partial<Touch> = {}) => ({
      ...aTouch(id, on, 'stk_amy'),
      ...rest,
    })
    expect(pieces({ touches: [touch('tch_2', '2026-02-01'), touch('tch_1', '2026-01-01')] })).toEqual([
      ['tch_2', 'touch', 2, 'observed', 'stk_amy'],
    ])
    const written = touch('tch_1', '2026-02-01', { kind: 'email' })
    expect(levels({ touches: [written] })).toEqual([])
    expect(levels({ touches: [{ ...written, direction: 'inbound' }] })).toEqual([2])
    expect(levels({ touches: [{ ...written, kind: 'other' }] })).toEqual([])
  })

  it('of somebody we do not know, or of nobody, is of nobody in particular', () => {
    expect(pieces({ surveys: [answer(9, { stakeholderId: 'stk_gone' })] })[0]?.[4]).toBeNull()
    expect(pieces({ surveys: [answer(9, { stakeholderId: null })] })[0]?.[4]).toBeNull()
    expect(pieces({ touches: [aTouch('tch_1', '2026-02-01')] })[0]?.[4]).toBeNull()
    expect(pieces({ touches: [aTouch('tch_1', '2026-02-01', 'stk_x', 'stk_y')] })).toHaveLength(1)
  })
})

describe('weak evidence as signals', () => {
  const told = (facts: Partial<AccountFacts>, on: Day = asOf) =>
    Object.fromEntries(
      weakEvidenceSignals(aCustomer({ stakeholders: [amy], ...facts }), ladderPolicy, on).map(
        ({ subject, name, value }) => [`${subject.id} ${name}`, value],
      ),
    )

  it('is told by person, with where it was said', () => {
    const doubt = answer(3, { surveyId: 'srv_2', on: addDays(asOf, -150) })
    expect(told({ surveys: [answer(9), doubt] })).toEqual({
      'stk_amy ladder_known': true,
      'stk_amy ladder_thread': false,
      'stk_amy ladder_known_until': addDays(asOf, 179),
      'stk_amy ladder_thread_until': null,
      'stk_amy ladder_said_level': 3,
      'stk_amy ladder_support_3': 0.5,
      'stk_amy ladder_doubt_2': 0.25,
      'stk_amy ladder_against': 0,
      'stk_amy ladder_in_favour': 0.0625,
      'stk_amy ladder_weak:nps': asOf,
    })
    const signals = weakEvidenceSignals(
      aCustomer({ stakeholders: [amy], surveys: [answer(9), doubt] }),
      ladderPolicy,
      asOf,
    )
    expect(signals.find(({ name }) => name === 'ladder_weak:nps')).toMatchObject({
      evidence: ['srv_1', 'srv_2'],
      ageDays: 0,
    })
  })

  it('is told of the account where nobody in particular said it, and as last known once it is stale', () => {
    const unsaid = answer(2, { stakeholderId: null })
    expect(told({ surveys: [unsaid] }, addDays(asOf, 150))).toEqual({
      'acc_1 ladder_known': false,
      'acc_1 ladder_thread': false,
      'acc_1 ladder_known_until': null,
      'acc_1 ladder_thread_until': null,
      'acc_1 ladder_doubt_2': 0.25,
      'acc_1 ladder_against': 0,
      'acc_1 ladder_in_favour': 0,
      'acc_1 ladder_was_known': true,
      'acc_1 ladder_was_known_until': addDays(asOf, 149),
      'acc_1 ladder_was_thread': false,
      'acc_1 ladder_doubt_2_last_known': expect.closeTo(0.5 * 2 ** (-149 / 150), 12),
      'acc_1 ladder_against_last_known': 0,
      'acc_1 ladder_in_favour_last_known': 0,
      'acc_1 ladder_weak:nps': asOf,
    })
  })

  it('counts an eighth towards somebody being against us', () => {
    expect(told({ surveys: [answer(2, { kind: 'csat' })] })).toMatchObject({
      'stk_amy ladder_doubt_1': 0.5,
      'stk_amy ladder_against': 0.0625,
    })
  })

  it('of somebody who fell silent is told as last known, of nobody not at all', () => {
    expect(told({ surveys: [answer(9)] }, addDays(asOf, 200))).toMatchObject({
      'stk_amy ladder_known': false,
      'stk_amy ladder_was_known': true,
      'stk_amy ladder_said_level_last_known': 3,
      'stk_amy ladder_support_3_last_known': expect.closeTo(0.5 * 2 ** (-179 / 180), 12),
    })
    expect(told({})).toEqual({})
    expect(told({ surveys: [answer(9)] }, addDays(asOf, -1))).toEqual({})
  })
})

describe('what holds of weak evidence', () => {
  const scores = fc.array(fc.tuple(fc.nat(10), fc.nat(400), fc.boolean()), { maxLength: 8 })
  const surveysOf = (given: readonly (readonly [number, number, boolean])[]) =>
    given.map(([score, days, named], at) =>
      answer(score, {
        surveyId: `srv_${at}`,
        on: addDays(asOf, -days),
        stakeholderId: named ? 'stk_amy' : null,
      }),
    )
  const judged = (facts: Partial<AccountFacts>) => {
    const people = [{ ...amy, role: 'user' as const }]
    const evidence = weakEvidence(aCustomer({ stakeholders: [amy], ...facts }))
    const weighed = combineWeighed(
      [weighRelationship(people, evidence, ladderPolicy, asOf)],
      people,
      ladderPolicy,
      asOf,
    )
    return assessRelationship(
      { people, weighed, verdicts: [], segment: null, unnamedInfluence: 0.5 },
      ladderPolicy,
      asOf,
    )
  }

  it('a survey answer reaches no level above 3 and is no thread, however many there are', () => {
    fc.assert(
      fc.property(scores, given => {
        const account = judged({ surveys: surveysOf(given) })
        expect(account.level ?? 1).toBeLessThanOrEqual(3)
        expect(account.flags.singleThreaded).toBeNull()
      }),
    )
  })

  it('one more promoter never makes anybody more hostile or lower, one more detractor never less or higher', () => {
    fc.assert(
      fc.property(scores, fc.boolean(), fc.boolean(), (given, glad, named) => {
        const surveys = surveysOf(given)
        const more = answer(glad ? 10 : 0, { surveyId: 'srv_9', stakeholderId: named ? 'stk_amy' : null })
        const [before] = judged({ surveys }).stakeholders
        const [after] = judged({ surveys: [...surveys, more] }).stakeholders
        const sign = glad ? 1 : -1
        for (const level of [2, 3, 4, 5] as const) {
          const gain = sign * ((after?.atLeast[level] ?? 0) - (before?.atLeast[level] ?? 0))
          expect(gain).toBeGreaterThanOrEqual(0)
        }
        const calmer = sign * ((before?.hostility.value ?? 0) - (after?.hostility.value ?? 0))
        expect(calmer).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('the order of facts does not matter, not by one bit', () => {
    fc.assert(
      fc.property(scores, given => {
        const surveys = surveysOf(given)
        expect(judged({ surveys: surveys.toReversed() })).toStrictEqual(judged({ surveys }))
      }),
    )
  })
})
