// Whose words a verdict leaves to be said back to them: those of their newest one on what they still want.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { AccountFacts, CustomerVerdict, StatedOutcome } from './account-facts.ts'
import { judgeAccount, outcomesPolicy, verdictSignals } from './index.ts'

const asOf = day('2026-06-30')

const outcome = (id: string, closedOn: string | null = null): StatedOutcome => ({
  id,
  occurredAt: new Date('2026-01-01T00:00:00Z'),
  statementRef: null,
  maintain: true,
  baseline: null,
  floor: 0,
  target: 100,
  startsOn: null,
  dueOn: null,
  importance: 3,
  stakeholderId: null,
  milestones: [],
  confirmedOn: null,
  closedOn: closedOn === null ? null : day(closedOn),
})
const verdict = (id: string, on: string, wordsRef: string | null, outcomeId = 'out_1'): CustomerVerdict => ({
  id,
  occurredAt: new Date(`${on}T09:00:00Z`),
  outcomeId,
  stakeholderId: 'stk_1',
  achieved: 2,
  experience: 3,
  wordsRef,
})

function wordsOf(customerVerdicts: readonly CustomerVerdict[]) {
  const facts: AccountFacts = {
    outcomes: [outcome('out_1'), outcome('out_2'), outcome('out_over', '2026-05-01')],
    measurements: [],
    customerVerdicts,
    vendorVerdicts: [],
    ladderEvidence: [],
    promises: [],
    ladderPins: [],
  }
  const judged = judgeAccount(facts, { segment: null, stakeholders: [] }, outcomesPolicy, asOf)
  return verdictSignals(judged)
    .filter(({ name }) => name.startsWith('verdict_words'))
    .map(({ subject, name, value }) => [subject.id, name, value])
}

describe('the words of a verdict', () => {
  it('are those of the newest, and the outcome they are about', () => {
    expect(
      wordsOf([verdict('cvd_1', '2026-05-01', 'wrd_1'), verdict('cvd_2', '2026-06-01', 'wrd_2', 'out_2')]),
    ).toEqual([
      ['stk_1', 'verdict_words_ref', 'wrd_2'],
      ['stk_1', 'verdict_words_of', 'out_2'],
    ])
  })

  it('are gone once the same person judged the same outcome again, with words or without', () => {
    expect(wordsOf([verdict('cvd_1', '2026-05-01', 'wrd_1'), verdict('cvd_2', '2026-06-01', null)])).toEqual(
      [],
    )
  })

  it('are none once they are half a year old, or about what is no longer wanted', () => {
    expect(wordsOf([verdict('cvd_1', '2025-12-20', 'wrd_1')])).toEqual([])
    expect(wordsOf([verdict('cvd_1', '2026-04-01', 'wrd_1', 'out_over')])).toEqual([])
  })
})
