// The rule no policy may break: nobody whose outcome is unknown or under half is `healthy`.
import { assessHealth } from './assess-health.ts'
import { type ComponentReading, type HealthFacts, OUTCOMES } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { DamperDefinition } from './damper-definition.ts'
import type { HealthPolicy } from './policy.ts'
import type { HealthRegistry } from './registry.ts'

export type HealthyUnproven = {
  /** Null for accounts of no segment with weights of its own. */
  readonly segment: string | null
  readonly outcome: 'under half' | 'unknown'
}

// The score grows with A, so just under half is where it is highest.
const JUST_UNDER_HALF = 0.4999999
const ANY_DAY = '2026-01-01' as HealthFacts['day']

/**
 * The first account to whom the policy would leave points enough to be `healthy` with its outcome unknown or under half, all else
 * at its best; null when there is none. A registry without outcomes has nothing to prove.
 */
export function healthyUnproven<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  policy: HealthPolicy<C, N>,
): HealthyUnproven | null {
  if (!registry.summed.some(name => name === OUTCOMES)) return null
  const segments = [null, ...Object.keys(policy.segments)]
  const worst = segments.flatMap(segment => [
    { segment, outcome: 'unknown' as const, value: null },
    { segment, outcome: 'under half' as const, value: JUST_UNDER_HALF },
  ])
  const scoreOf = ({ segment, value }: (typeof worst)[number]) =>
    assessHealth(registry, bestWith(registry, value), policy, segment).scoreHundredths
  const found = worst.find(each => Number(scoreOf(each)) >= policy.bands.healthyFrom * 100)
  return found === undefined ? null : { segment: found.segment, outcome: found.outcome }
}

function bestWith<C extends string, N extends string>(
  { summed, dampers }: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  outcome: number | null,
): HealthFacts<C, N> {
  const reading = (name: C): ComponentReading => ({ value: name === OUTCOMES ? outcome : 1, lastKnown: null })
  const nothing = (reads: DamperDefinition['reads']) => ({
    now: Object.fromEntries(Object.keys(reads).map(key => [key, null])),
    lastKnown: {},
  })
  return {
    day: ANY_DAY,
    components: Object.fromEntries(summed.map(name => [name, reading(name)])) as HealthFacts<
      C,
      N
    >['components'],
    reads: Object.fromEntries(dampers.map(({ name, reads }) => [name, nothing(reads)])) as HealthFacts<
      C,
      N
    >['reads'],
  }
}
