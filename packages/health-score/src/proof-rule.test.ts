// The rule on proof: which policies would call an account healthy that has not shown its outcome.
import { describe, expect, it } from 'vitest'
import { TODAY } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import { usage } from './components/usage.ts'
import { builtInPolicy, defaultHealthPolicy, type HealthPolicy } from './policy.ts'
import { healthyUnproven } from './proof-rule.ts'
import { healthRegistry, registryOf } from './registry.ts'

const found = (change: Partial<HealthPolicy>) =>
  healthyUnproven(healthRegistry, { ...defaultHealthPolicy, ...change })
const dampers = (change: Partial<HealthPolicy['dampers']>) => ({
  dampers: { ...defaultHealthPolicy.dampers, ...change },
})

describe('nobody whose outcome is unknown or under half is healthy', () => {
  it('holds of what is built in', () => {
    expect(healthyUnproven(healthRegistry, defaultHealthPolicy)).toBeNull()
  })

  it('is broken by dampers that leave too much', () => {
    expect(found(dampers({ unproven: { factor: 0.7, easedInDays: 45 } }))).toEqual({
      segment: null,
      outcome: 'unknown',
    })
    // (60 + 20) x (0.38 + 0.5) = 70.4
    expect(found(dampers({ outcome_short: { atNothing: 0.38 } }))).toEqual({
      segment: null,
      outcome: 'under half',
    })
  })

  it('is broken by weights under which the outcome counts for little, of one segment too', () => {
    const weights = { outcomes: 20, relationship: 20, trust: 20, usage: 40 }
    // (80 + 10) x 0.87 = 78.3
    expect(found({ weights })).toEqual({ segment: null, outcome: 'under half' })
    expect(found({ segments: { smb: { weights } } })).toEqual({ segment: 'smb', outcome: 'under half' })
  })

  it('is broken by a low beginning of healthy', () => {
    expect(found({ bands: { healthyFrom: 69, watchFrom: 40 } })).toMatchObject({ outcome: 'unknown' })
  })

  it('says nothing of a registry without outcomes', () => {
    const alone = registryOf([usage], [])
    expect(healthyUnproven(alone, builtInPolicy(alone))).toBeNull()
    const facts = { day: TODAY, components: { usage: { value: 1, lastKnown: null } }, reads: {} }
    expect(assessHealth(alone, facts, builtInPolicy(alone), null)).toMatchObject({
      scoreHundredths: 10_000,
      band: 'watch',
    })
  })
})
