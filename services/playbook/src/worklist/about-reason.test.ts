// What a reason is about, line by line: figures and days of outcomes, promises, tickets, people, who said what.
import { day } from '@rung/kernel'
import type { ReasonKind } from '@rung/worklist'
import { describe, expect, it } from 'vitest'
import { aboutReason } from './about-reason.ts'
import type { CardGrounds, CitedFact } from './storage/cited-facts.ts'
import type { CardWords } from './storage/read-shown.ts'

const words: CardWords = {
  texts: new Map([
    ['wrd_out', 'Get invoices out within\n two days'],
    ['wrd_said', 'They still leave a week late.'],
    ['wrd_prm', 'The export is ready in May'],
    ['wrd_tkt', 'Export fails'],
    ['wrd_long', 'x'.repeat(300)],
  ]),
  names: new Map([['stk_1', 'Dana Haas']]),
}
const none = { on: day('2026-11-04'), wordsId: null, stakeholderId: null }
const outcome: CitedFact = {
  ...none,
  kind: 'outcomes',
  id: 'out_1',
  wordsId: 'wrd_out',
  unit: 'days from job to invoice',
  baseline: 11,
  target: 2,
  maintain: false,
  dueOn: day('2027-01-27'),
}
const measured = (id: string, on: string, value: number): CitedFact => {
  return { ...none, kind: 'measurements', id, on: day(on), outcomeId: 'out_1', value }
}
const said = (over: Partial<Extract<CitedFact, { kind: 'customer-verdicts' }>> = {}): CitedFact => {
  return {
    ...none,
    kind: 'customer-verdicts',
    id: 'cvd_1',
    outcomeId: 'out_1',
    stakeholderId: 'stk_1',
    achieved: 2,
    ...over,
  }
}
const grounds = (...things: CitedFact[]): CardGrounds => ({
  people: [],
  outcomes: [{ id: 'out_1', wordsId: 'wrd_out', ownerId: null }],
  concerns: [{ id: 'prm_9', wordsId: 'wrd_said', ownerId: null, level: 2 }],
  nextStakeholder: null,
  nextLevel: null,
  askLevel: null,
  things,
})
const about = (kind: ReasonKind, subjects: string[], ...things: CitedFact[]) =>
  aboutReason(
    { kind, subjects, evidence: things.map(({ id }) => id), sentence: 'Why.' },
    grounds(...things),
    words,
  )

describe('what a reason is about', () => {
  it('is an outcome with what was measured against what was wanted, and its days', () => {
    const old = measured('mea_1', '2026-10-01', 10.9)
    const now = measured('mea_2', '2026-11-20', 10.400001)
    expect(about('success_gap', ['out_1'], outcome, old, now, said())).toEqual([
      '“Get invoices out within two days”: 10.4 where they want at most 2 days from job to invoice (on 2026-11-20, 11 at the start), due on 2027-01-27, Dana Haas gave 2 of 5 on 2026-11-04',
    ])
    const held = {
      ...outcome,
      wordsId: null,
      maintain: true,
      unit: null,
      dueOn: null,
      target: 95,
    } as CitedFact
    expect(about('outcome_off_pace', ['out_1'], held, now)).toEqual([
      'An outcome: 10.4 where they want 95 (on 2026-11-20)',
    ])
    expect(about('own_verdict_missing', ['out_1'], { ...outcome, dueOn: null } as CitedFact)).toEqual([
      '“Get invoices out within two days”',
    ])
  })

  it('is a promise in its words with its day', () => {
    const promise: CitedFact = {
      ...none,
      kind: 'promises',
      id: 'prm_1',
      wordsId: 'wrd_prm',
      dueOn: day('2026-11-30'),
    }
    expect(about('promise_broken', ['prm_1'], promise)).toEqual([
      '“The export is ready in May”, due on 2026-11-30',
    ])
    expect(about('promise_due', ['prm_1'], { ...promise, wordsId: null, dueOn: null })).toEqual([
      'A promise of 2026-11-04',
    ])
  })

  it('is a person by name, part and the day they left', () => {
    const left: CitedFact = {
      ...none,
      kind: 'stakeholders',
      id: 'stk_1',
      stakeholderId: 'stk_1',
      role: 'economic_buyer',
      departedOn: day('2026-11-02'),
    }
    expect(about('champion_gone', ['stk_1'], left)).toEqual(['Dana Haas, economic buyer, left on 2026-11-02'])
    expect(about('quiet_stakeholder', ['stk_2'], { ...left, id: 'stk_2', departedOn: null })).toEqual([
      'Somebody there, economic buyer',
    ])
    // who has announced that they leave is there still
    expect(about('single_threaded', ['stk_1'], left)).toEqual([
      'Dana Haas, economic buyer, leaves on 2026-11-02',
    ])
  })

  it('is a ticket by subject and day, what is escalated first, and who spoke of it', () => {
    const ticket: CitedFact = {
      ...none,
      kind: 'tickets',
      id: 'tkt_1',
      wordsId: 'wrd_tkt',
      escalated: false,
      topic: null,
    }
    const escalated: CitedFact = {
      ...ticket,
      id: 'tkt_2',
      wordsId: null,
      stakeholderId: 'stk_1',
      escalated: true,
    }
    const unknown: CitedFact = { ...ticket, id: 'tkt_3', stakeholderId: 'stk_9', on: day('2026-11-01') }
    const settled: CitedFact = { ...escalated, on: day('2026-11-05'), resolvedOn: day('2026-11-09') }
    const call: CitedFact = {
      ...none,
      kind: 'touches',
      id: 'tch_1',
      stakeholderId: 'stk_1',
      how: 'business_review',
      topic: 'price',
    }
    const mail: CitedFact = { ...none, kind: 'touches', id: 'tch_2', how: 'email', topic: 'price' }
    expect(about('ticket_storm', [], ticket, escalated, unknown, call)).toEqual([
      'A ticket by Dana Haas of 2026-11-04, escalated',
      'Ticket “Export fails” of 2026-11-04',
      'Ticket “Export fails” by somebody there of 2026-11-01',
    ])
    expect(about('ticket_storm', [], { ...escalated, resolvedOn: null }, ticket)[0]).toMatch(/, escalated$/)
    // what is over burns no more
    expect(about('ticket_storm', [], settled, { ...escalated, id: 'tkt_4' })).toEqual([
      'A ticket by Dana Haas of 2026-11-04, escalated',
      'A ticket by Dana Haas of 2026-11-05, resolved on 2026-11-09',
    ])
    expect(about('competing_offer', [], call, mail)).toEqual([
      'An email with somebody there on 2026-11-04',
      'A business review with Dana Haas on 2026-11-04',
    ])
  })

  it('is who says what against whom', () => {
    const ours: CitedFact = { ...none, kind: 'vendor-verdicts', id: 'vvd_1', outcomeId: 'out_1', verdict: 5 }
    const olderOurs: CitedFact = { ...ours, id: 'vvd_0', verdict: 4, on: day('2026-10-04') }
    const doubt: CitedFact = {
      ...none,
      kind: 'ladder-evidence',
      id: 'evd_1',
      stakeholderId: 'stk_2',
      level: 3,
      polarity: -1,
    }
    const praise: CitedFact = {
      ...doubt,
      id: 'evd_2',
      wordsId: 'wrd_said',
      stakeholderId: 'stk_1',
      polarity: 1,
    }
    const older = said({ id: 'cvd_0', achieved: 4, on: day('2026-09-01') })
    expect(
      about('contradiction', ['champion_buyer'], outcome, ours, olderOurs, said(), older, doubt, praise),
    ).toEqual([
      'Dana Haas gave 2 of 5 for “Get invoices out within two days” on 2026-11-04',
      'We gave 5 of 5 for “Get invoices out within two days” on 2026-11-04',
      'Dana Haas spoke for us on 2026-11-04: “They still leave a week late.”',
      'Somebody there doubted us on 2026-11-04, level 3',
    ])
    expect(about('contradiction', ['pulse_health'], doubt)).toEqual([])
    expect(about('hostile', [], said({ wordsId: 'wrd_said' }), older, doubt, praise)).toEqual([
      'Dana Haas gave 2 of 5 for “Get invoices out within two days” on 2026-11-04: “They still leave a week late.”',
      'Somebody there doubted us on 2026-11-04, level 3',
    ])
    const better = said({ id: 'cvd_2', achieved: 4, on: day('2026-11-12') })
    expect(about('hostile', [], said(), better, doubt)).toEqual([
      'Somebody there doubted us on 2026-11-04, level 3',
    ])
    expect(about('hostile', [], said({ achieved: 3, experience: 1 }))).toEqual([
      'Dana Haas gave 3 of 5 for “Get invoices out within two days”, and 1 of 5 for the way there, on 2026-11-04',
    ])
    expect(about('hostile', [], said({ achieved: 3, experience: 3 }))).toEqual([])
    const doubtOf = (id: string, stakeholderId: string, on: string): CitedFact => {
      return { ...none, kind: 'ladder-evidence', id, stakeholderId, on: day(on), level: 1, polarity: -1 }
    }
    // of each person the newest before a second of one
    const [newest, second, other] = [
      doubtOf('evd_7', 'stk_1', '2026-11-20'),
      doubtOf('evd_6', 'stk_1', '2026-11-19'),
      doubtOf('evd_5', 'stk_2', '2026-11-02'),
    ]
    expect(about('hostile', [], second, other, newest).map(line => line.slice(0, 40))).toEqual([
      'Dana Haas doubted us on 2026-11-20, leve',
      expect.stringContaining(' doubted us on 2026-11-02'),
      'Dana Haas doubted us on 2026-11-19, leve',
    ])
    const met: CitedFact = {
      ...none,
      kind: 'touches',
      id: 'tch_1',
      how: 'call',
      topic: null,
      on: day('2026-11-06'),
    }
    expect(about('single_threaded', [], met, praise)).toEqual([
      'A call with somebody there on 2026-11-06',
      'Dana Haas spoke for us on 2026-11-04: “They still leave a week late.”',
    ])
  })

  it('falls back to words and names that stand without their facts, and says nothing of what is erased', () => {
    expect(about('success_gap', ['out_1'])).toEqual(['“Get invoices out within two days”'])
    expect(about('promise_due', ['prm_9'])).toEqual(['“They still leave a week late.”'])
    expect(about('champion_gone', ['stk_1'])).toEqual(['Dana Haas'])
    expect(about('champion_gone', ['stk_7'])).toEqual([])
    expect(
      aboutReason(
        { kind: 'champion_gone', subjects: ['stk_1'], evidence: [], sentence: 'The champion left.' },
        undefined,
        words,
      ),
    ).toEqual(['Dana Haas'])
    const sentence = 'Dana Haas, the champion, left.'
    expect(
      aboutReason({ kind: 'champion_gone', subjects: ['stk_1'], evidence: [], sentence }, grounds(), words),
    ).toEqual([])
    const long = about('success_gap', ['out_1'], {
      ...outcome,
      wordsId: 'wrd_long',
      dueOn: null,
    } as CitedFact)[0]
    expect(long).toHaveLength(202)
    expect(long?.endsWith('…”')).toBe(true)
  })
})
