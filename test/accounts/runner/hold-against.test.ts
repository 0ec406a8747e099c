// What counts as held, and that a wrong word, number or member never does.
import { describe, expect, it } from 'vitest'
import { holdAgainst } from './hold-against.ts'
import type { Expected } from './story.ts'

const answer = {
  band: 'watch',
  score: 59.004,
  trust: {
    clarity: { value: 0.25, evidence: ['prm_2', 'prm_1'] },
    benevolence: { value: null, evidence: [] },
  },
  dampers: [
    { name: 'stale', factor: 0.575 },
    { name: 'unproven', factor: 0.69 },
  ],
  contradictions: [],
}
const differences = (expected: Expected) => holdAgainst(expected, answer).differences

describe('an answer', () => {
  it('holds when all that is named is so: to four decimals, in any order of evidence, by the gist of a reading', () => {
    expect(differences({ score: 59.004 })).toEqual([])
    expect(differences({ score: 59.004_04, band: 'watch' })).toEqual([])
    expect(differences({ trust: { clarity: 0.25, benevolence: null } })).toEqual([])
    expect(differences({ trust: { clarity: { value: 0.25, evidence: ['prm_1', 'prm_2'] } } })).toEqual([])
    expect(
      differences({ dampers: { unproven: 0.69, stale: { factor: 0.575 } }, contradictions: {} }),
    ).toEqual([])
    expect(differences({ dampers: [{ name: 'stale' }, { name: 'unproven' }] })).toEqual([])
  })

  it('does not hold with another number, word, or nothing at all where something is named', () => {
    expect(differences({ score: 59.0042 })).toEqual(['score: the story says 59.0042, Rung says 59.004'])
    expect(differences({ band: 'healthy' })).toHaveLength(1)
    expect(differences({ trust: { clarity: null } })).toHaveLength(1)
    expect(differences({ trust: { benevolence: 0 } })).toHaveLength(1)
    expect(differences({ state: 'thriving' })).toEqual([
      'state: the story says "thriving", Rung says nothing',
    ])
    expect(differences({ trust: { clarity: { evidence: ['prm_1'] } } })).toHaveLength(1)
  })

  it('does not hold with a member too many or too few: a list is named whole', () => {
    expect(differences({ dampers: { unproven: 0.69 } })).toHaveLength(1)
    expect(differences({ dampers: { unproven: 0.69, stale: 0.575, hostile: 0.3 } })).toHaveLength(1)
    expect(differences({ dampers: {} })).toHaveLength(1)
    expect(differences({ dampers: [{ name: 'stale' }] })).toHaveLength(1)
    expect(differences({ contradictions: { usage_outcome: 2 } })).toHaveLength(1)
  })

  it('is seen where it was named and so, and nowhere else', () => {
    const { seen } = holdAgainst(
      { band: 'watch', score: 12, dampers: { unproven: 0.69, stale: 0.575 } },
      answer,
    )
    expect(seen).toEqual([
      { path: 'band', value: 'watch' },
      { path: 'dampers.unproven', value: 0.69 },
      { path: 'dampers.stale', value: 0.575 },
    ])
  })
})
