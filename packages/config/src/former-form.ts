// Documents of former forms as they are read today: the health score had caps, which held it down to a number of points, use
// had a trend against the four weeks before, and hostility a line on p(1).
import { defaultHealthPolicy, type HealthPolicy, healthRegistry, healthyUnproven } from '@rung/health-score'
import { withRecentHostility } from './former-ladder.ts'
import { withoutTrend } from './former-usage.ts'
import { isPlain, overlay } from './section.ts'

type Stated = Readonly<Record<string, unknown>>

// The caps that were built in, and the middle of what `notAttained` held: A between 0 and 0.5.
const FORMER_CAPS = { notAttained: 59, unproven: 69, hostile: 39 }
const MIDDLE = 0.25
const LEAST_FACTOR = 0.01

/**
 * A document whose section `health` has caps, with dampers in their place, and whose section `usage` has numbers of a trend,
 * without them, and whose section `ladder` has the former line of hostility, with that of today; any other as it is. Nothing
 * stored is changed.
 *
 * A cap that is as it was built in becomes the damper that is built in. A changed one scales what its damper leaves, by new
 * cap / former cap: of `hostile` at full hostility, of `unproven` its factor, of `notAttained` at A 0.25. Where that, or
 * weights of the workspace's own, would call somebody healthy whose outcome is unknown or under half, it leaves as much as
 * does not. `attainedFrom` and `minimumCoverage` are gone: half is the line for both.
 *
 * @example caps { notAttained: 59, unproven: 60, hostile: 26 } // unproven.factor 0.6, hostile.takes 0.8
 */
export function presentForm(document: Stated): Stated {
  return withDampers(withRecentHostility(withoutTrend(document)))
}

function withDampers(document: Stated): Stated {
  const { health } = document
  if (!isPlain(health) || !isFormer(health)) return document
  const { caps, attainedFrom: _, minimumCoverage: __, ...rest } = health
  const policy = overlay(defaultHealthPolicy, { ...rest, dampers: dampersFor(isPlain(caps) ? caps : {}) })
  return { ...document, health: { ...rest, dampers: proven(policy).dampers } }
}

function isFormer(health: Stated): boolean {
  return !('dampers' in health) && ['caps', 'attainedFrom', 'minimumCoverage'].some(key => key in health)
}

function dampersFor(caps: Stated): HealthPolicy['dampers'] {
  const built = defaultHealthPolicy.dampers
  const scale = (key: keyof typeof FORMER_CAPS) => Number(caps[key] ?? FORMER_CAPS[key]) / FORMER_CAPS[key]
  const { atNothing = 0 } = built.outcome_short
  const { factor = 0 } = built.unproven
  const { takes = 0 } = built.hostile
  return {
    ...built,
    outcome_short: { atNothing: bounded((atNothing + MIDDLE) * scale('notAttained') - MIDDLE) },
    unproven: { ...built.unproven, factor: bounded(factor * scale('unproven')) },
    hostile: { takes: 1 - bounded((1 - takes) * scale('hostile')) },
  }
}

/** With as much taken off as the rule on proof asks, in hundredths. */
function proven(policy: HealthPolicy): HealthPolicy {
  const broken = healthyUnproven(healthRegistry, policy)
  if (broken === null) return policy
  const { outcome_short, unproven } = policy.dampers
  const { atNothing = 0 } = outcome_short
  const { factor = 0 } = unproven
  const isUnknown = broken.outcome === 'unknown'
  if ((isUnknown ? factor : atNothing) <= LEAST_FACTOR) return policy
  const less = isUnknown
    ? { unproven: { ...unproven, factor: bounded(factor - 0.01) } }
    : { outcome_short: { atNothing: bounded(atNothing - 0.01) } }
  return proven({ ...policy, dampers: { ...policy.dampers, ...less } })
}

/** In whole ten-thousandths, so that a document reads as somebody would write it. */
function bounded(factor: number): number {
  return Math.round(Math.min(1, Math.max(LEAST_FACTOR, factor)) * 10_000) / 10_000
}
