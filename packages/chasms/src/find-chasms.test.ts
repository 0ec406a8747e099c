// Chasms found by the mean of what their symptoms say.
import { describe, expect, it } from 'vitest'
import { findChasms, type WatchedSymptom } from './find-chasms.ts'
import { chasmPolicy } from './policy.ts'
import type { Raised } from './raised.ts'

const count = { misses: 1, of: 2 }
const raisedOf: Raised = { raisedAt: 1, at: 1, low: 1, high: 1, before: count, since: count }
const symptom = (chasm: WatchedSymptom['chasm'], ...evidence: readonly number[]): WatchedSymptom => ({
  name: 'a',
  chasm,
  kin: evidence.join(),
  weeks: evidence.map(each => ({
    known: true,
    evidence: each,
    raised: each >= chasmPolicy.symptomWeeks ? raisedOf : null,
  })),
})

describe('findChasms', () => {
  it('finds a chasm once the mean of its symptoms reaches its weeks', () => {
    const found = findChasms([symptom('focus', 0, 1_558, 1_560), symptom('focus', 0, 0, 0)], chasmPolicy)
    expect(found).toEqual([{ chasm: 'focus', foundAt: 2, endedAt: null, evidence: 780 }])
  })

  it('keeps it until none of its symptoms is raised, and may find it again', () => {
    const found = findChasms(
      [symptom('execute', 900, 104, 0, 0, 900), symptom('execute', 900, 0, 0, 0, 900)],
      chasmPolicy,
    )
    expect(found).toEqual(
      [
        { chasm: 'execute', foundAt: 0, endedAt: 2, evidence: 52 },
        { chasm: 'execute', foundAt: 4, endedAt: null, evidence: 900 },
      ].sort((a, b) => b.evidence - a.evidence),
    )
  })

  it('lists the one with the most evidence first, and symptoms of no chasm make none', () => {
    const all = [symptom('focus', 900), symptom('deliver', 1_000), symptom(null, 5_000)]
    expect(findChasms(all, chasmPolicy).map(({ chasm }) => chasm)).toEqual(['deliver', 'focus'])
    expect(findChasms([], chasmPolicy)).toEqual([])
  })

  it('takes those of one kin for one voice: the mean of those of them that are known', () => {
    const voice = (known: boolean, ...evidence: readonly number[]): WatchedSymptom => {
      const { weeks, ...rest } = symptom('deliver', ...evidence)
      return { ...rest, kin: 'content', weeks: weeks.map(week => ({ ...week, known })) }
    }
    const other = { ...symptom('deliver', 0), kin: 'other' }
    expect(findChasms([voice(true, 1_560), voice(false, 0), other], chasmPolicy)).toMatchObject([
      { chasm: 'deliver', evidence: 780 },
    ])
    expect(findChasms([voice(true, 1_560), voice(true, 0), other], chasmPolicy)).toEqual([])
    expect(findChasms([voice(false, 1_560), voice(false, 0), other], chasmPolicy)).toEqual([])
  })
})
