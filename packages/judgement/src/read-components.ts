// The four components of health out of the signals, each with what it was before facts went stale and what it rests on.
import {
  type ComponentName,
  type Reading as ComponentReading,
  combineTrust,
  type HealthFacts,
  TRUST_BEHAVIOURS,
  type TrustBehaviour,
} from '@rung/health-score'
import { mergeEvidence, newestAge, type Reading } from '@rung/kernel'
import type { NumberNameOf, SubjectSignals } from '@rung/signals'
import type { AccountGap, OutcomeWithUse } from '@rung/success-gap'

/** A component with the facts behind it; behind a stale value stand the facts that went stale. */
export type GroundedReading = ComponentReading & Omit<Reading, 'value'>

export type Components = {
  readonly components: Readonly<Record<ComponentName, GroundedReading>>
  readonly trust: Readonly<Record<TrustBehaviour, GroundedReading>>
  readonly hostile: HealthFacts['hostile']
}

export function readComponents(
  account: SubjectSignals<'account'>,
  gap: AccountGap,
  outcomes: readonly OutcomeWithUse[],
): Components {
  const trust = {
    benevolence: withLastKnown(account, 'benevolence', 'benevolence_last_known'),
    // Neither goes stale: clarity is of promises that are open now, and what was once kept or broken stays known.
    clarity: { ...account.reading('clarity'), lastKnown: null },
    reliability: { ...account.reading('reliability'), lastKnown: null },
    resolution: withLastKnown(account, 'resolution', 'resolution_last_known'),
  }
  const behaviours = TRUST_BEHAVIOURS.map(name => trust[name])
  return {
    components: {
      outcomes: attainedOf(gap, outcomes),
      relationship: withPartsLastKnown(account, 'relationship', 'relationship_last_known'),
      trust: {
        ...combineTrust(trust),
        evidence: mergeEvidence(behaviours.map(reading => reading.evidence)),
        ageDays: newestAge(behaviours.map(reading => reading.ageDays)),
      },
      usage: withLastKnown(account, 'usage_score', 'usage_score_last_known'),
    },
    trust,
    hostile: hostileOf(account),
  }
}

/** Publishers give the last known value always; here it speaks only once the value itself is unknown. */
function withLastKnown(
  account: SubjectSignals<'account'>,
  name: NumberNameOf<'account'>,
  lastKnownName: NumberNameOf<'account'>,
): GroundedReading {
  const now = account.reading(name)
  if (now.value !== null) return { ...now, lastKnown: null }
  const before = account.reading(lastKnownName)
  if (before.value === null) return { ...now, lastKnown: null }
  return { value: null, lastKnown: before.value, evidence: before.evidence, ageDays: before.ageDays }
}

/**
 * R goes stale person by person: somebody who has fallen silent leaves the mean, and it may rise by that. So its last
 * known value, each person as on their own last known day, speaks as soon as it differs.
 */
function withPartsLastKnown(
  account: SubjectSignals<'account'>,
  name: NumberNameOf<'account'>,
  lastKnownName: NumberNameOf<'account'>,
): GroundedReading {
  const now = account.reading(name)
  const before = account.reading(lastKnownName)
  if (before.value === null || before.value === now.value) return { ...now, lastKnown: null }
  return {
    value: now.value,
    lastKnown: before.value,
    evidence: mergeEvidence([now.evidence, before.evidence]),
    ageDays: newestAge([now.ageDays, before.ageDays]),
  }
}

/** A has gone stale in part as soon as one active outcome has, even while enough of the others are known. */
function attainedOf(gap: AccountGap, outcomes: readonly OutcomeWithUse[]): GroundedReading {
  const { attained, attainedLastKnown } = gap
  const someStale = outcomes.some(
    ({ standing }) =>
      standing.active && standing.attained.value === null && standing.attainedLastKnown.value !== null,
  )
  if (!someStale || attainedLastKnown.value === null) {
    return { value: attained.value, lastKnown: null, evidence: attained.evidence, ageDays: attained.ageDays }
  }
  return {
    value: attained.value,
    lastKnown: attainedLastKnown.value,
    evidence: mergeEvidence([attained.evidence, attainedLastKnown.evidence]),
    ageDays: newestAge([attained.ageDays, attainedLastKnown.ageDays]),
  }
}

/** Hostility is forgotten by evidence that contradicts it, not by evidence that grows old. */
function hostileOf(account: SubjectSignals<'account'>): HealthFacts['hostile'] {
  const value = account.value('ladder_hostile') === true
  const stillHeld = !value && account.value('ladder_hostile_last_known') === true
  return { value, lastKnown: stillHeld ? true : null }
}
