// Which facts stand behind a part of the score.
import { describe, expect, it } from 'vitest'
import { evidenceOf, type HealthWithEvidence } from './part-evidence.ts'

const health: HealthWithEvidence = {
  components: {
    usage: { evidence: ['day:1'] },
    outcomes: { evidence: ['cvd_1'] },
    trust: { evidence: ['prm_1', 'tkt_1'] },
  },
  ladder: { evidence: ['evd_1'] },
  trust: { reliability: { evidence: ['prm_1'] }, resolution: { evidence: ['tkt_1'] } },
  dampers: [{ name: 'stale', components: ['usage', 'trust', 'usage'] }],
}
const damper = (name: string) => evidenceOf({ kind: 'damper', name }, health)

describe('the facts behind a part of the score', () => {
  it('are those of the component', () => {
    expect(evidenceOf({ kind: 'component', name: 'usage' }, health)).toEqual(['day:1'])
    expect(evidenceOf({ kind: 'component', name: 'relationship' }, health)).toEqual([])
  })

  it('are those of what a damper is about', () => {
    expect(damper('outcome_short')).toEqual(['cvd_1'])
    expect(damper('hostile')).toEqual(['evd_1'])
    expect(damper('promises_broken')).toEqual(['prm_1'])
    expect(damper('escalated')).toEqual(['tkt_1'])
    expect(damper('use_falling')).toEqual(['day:1'])
    expect(damper('stale')).toEqual(['day:1', 'prm_1', 'tkt_1'])
    expect(damper('of_tomorrow')).toEqual([])
  })
})
