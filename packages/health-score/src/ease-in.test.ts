// What a score takes a component for while facts in it begin to count.
import { describe, expect, it } from 'vitest'
import { factsOf } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import type { ComponentReading } from './component.ts'
import { easeIn } from './ease-in.ts'
import { defaultHealthPolicy } from './policy.ts'
import { healthRegistry } from './registry.ts'

const without: ComponentReading = { value: null, lastKnown: null }

function eased(usage: number | null, outcomes: ComponentReading) {
  const facts = factsOf({ usage, outcomes: null, relationship: null, trust: null })
  const components = { ...facts.components, outcomes }
  const taken = easeIn(healthRegistry, { ...facts, components }, defaultHealthPolicy, null)
  const { scoreHundredths } = assessHealth(
    healthRegistry,
    { ...facts, components: taken },
    defaultHealthPolicy,
    null,
  )
  return { reading: taken.outcomes, scoreHundredths }
}

describe('what begins to count', () => {
  it('takes a score as far as it counts, as in the worked example', () => {
    const comes = [{ share: 44 / 45, reading: without }]
    const { reading, scoreHundredths } = eased(1, { value: 0.1, lastKnown: null, comes })
    expect(reading.eased).toBeCloseTo(0.5762, 4)
    expect(scoreHundredths).toBe(6788)
  })

  it('changes nothing where nothing comes', () => {
    const outcomes = { value: 0.1, lastKnown: null }
    expect(eased(1, outcomes).reading).toBe(outcomes)
  })

  it('says of what stays unknown what the little that is known of it is taken for', () => {
    const comes = [{ share: 0.5, reading: { ...without, partlyKnown: 1 } }]
    const { reading, scoreHundredths } = eased(1, { ...without, partlyKnown: 0.1, comes })
    expect(reading).toMatchObject({ value: null })
    // Halfway between 69 and the 18.8 under what is known.
    expect(scoreHundredths).toBe(4390)
  })

  it('lies between the scores whatever holds them down: what went stale, or runs out and leaves little', () => {
    const held = (outcomes: ComponentReading) => Number(eased(1, outcomes).scoreHundredths)
    const expiring = [{ daysLeft: 3, value: null, partlyKnown: 0, lastKnown: 0.45 }]
    for (const whole of [
      { value: 0.6, lastKnown: 0.2 },
      { value: 0.6, lastKnown: null, expiring },
    ]) {
      const before = { value: 0.9, lastKnown: null }
      const { reading, scoreHundredths } = eased(1, { ...whole, comes: [{ share: 0.75, reading: before }] })
      expect(Number(scoreHundredths)).toBeCloseTo(0.75 * held(before) + 0.25 * held(whole), -0.5)
      expect(reading).toMatchObject({ lastKnown: null, expiring: [] })
    }
  })

  it('begins where it begins where nothing was known before, and is nothing while nothing is', () => {
    const comes = [{ share: 0.5, reading: without }]
    const { reading, scoreHundredths } = eased(null, { value: 0.4, lastKnown: null, comes })
    expect(reading.eased).toBeCloseTo(0.4, 6)
    expect(scoreHundredths).toBe(3080)
    expect(eased(null, { ...without, partlyKnown: 0.4, comes }).scoreHundredths).toBeNull()
  })
})
