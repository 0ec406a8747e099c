// The components of health out of the signals, each with what it was before facts went stale and what it rests on.
import {
  type ComponentDefinition,
  type ComponentName,
  type ComponentSignals,
  combineTrust,
  type HealthFacts,
  type HealthRegistry,
  healthRegistry,
  type JudgedComponentName,
  TRUST_BEHAVIOURS,
  type TrustBehaviour,
} from '@rung/health-score'
import { type Day, mergeEvidence, newestAge } from '@rung/kernel'
import type { NumberNameOf, SignalIndex, SubjectSignals } from '@rung/signals'
import type { GroundedReading } from './grounded-reading.ts'
import { type AttainedGrounds, readAttained } from './read-attained.ts'
import { readDampers } from './read-dampers.ts'
import { type OnboardingStanding, readOnboarding } from './read-onboarding.ts'

type AccountSignals = SubjectSignals<'account'>
type NumberName = NumberNameOf<'account'>

export type Components = {
  readonly components: Readonly<Record<ComponentName, GroundedReading>>
  readonly trust: Readonly<Record<TrustBehaviour, GroundedReading>>
  /** By damper: of each that reads something beside its component. */
  readonly reads: HealthFacts['reads']
}

export function readComponents(signals: SignalIndex, attained: AttainedGrounds, asOf: Day): Components {
  const { account } = signals
  const trust = behavioursOf(account)
  const judged: Record<JudgedComponentName, GroundedReading> = {
    outcomes: readAttained(attained),
    trust: trustOf(trust),
  }
  const components = readingsOf(healthRegistry, account, judged)
  return {
    components: { ...components, usage: againstPlan(components.usage, readOnboarding(account, asOf)) },
    trust,
    reads: readDampers(healthRegistry, signals),
  }
}

/**
 * U + share x max(0, pace - U): in onboarding use is held against the plan, so that who is on it is not measured by how many are in
 * yet; over its last days the ordinary U comes in. Before the first event U is unknown all the same.
 *
 * @example U 0.3, half of the time planned taken twice over: pace 0.5, so 0.5; with 5 of the last 15 days left 0.3667
 */
export function againstPlan(usage: GroundedReading, { share, pace }: OnboardingStanding): GroundedReading {
  const held = (value: number | null) => (value === null ? null : value + share * Math.max(0, pace - value))
  return { ...usage, value: held(usage.value), lastKnown: held(usage.lastKnown) }
}

/** Each component by the signals its entry names, or as `judged` has it. Throws on one that neither gives. */
export function readingsOf<C extends string>(
  { components }: HealthRegistry<ComponentDefinition<C, NumberName>>,
  account: AccountSignals,
  judged: Readonly<Partial<Record<C, GroundedReading>>>,
): Record<C, GroundedReading> {
  const read = ({ name, signals }: ComponentDefinition<C, NumberName>): GroundedReading => {
    const reading = signals === null ? judged[name] : readSignals(account, signals)
    if (reading === undefined) throw new Error(`no signal carries ${name}, and nothing here judges it`)
    return reading
  }
  const entries = components.map(definition => [definition.name, read(definition)])
  return Object.fromEntries(entries) as Record<C, GroundedReading>
}

function readSignals(account: AccountSignals, names: ComponentSignals<NumberName>) {
  return names.goesStale === 'whole'
    ? withLastKnown(account, names.value, names.lastKnown, names.counts)
    : withPartsLastKnown(account, names)
}

function behavioursOf(account: AccountSignals): Components['trust'] {
  return {
    benevolence: withLastKnown(account, 'benevolence', 'benevolence_last_known', 'benevolence_known'),
    // Neither goes stale: clarity is of promises that are open now, and what was once kept or broken stays known.
    clarity: { ...account.reading('clarity'), lastKnown: null },
    reliability: { ...account.reading('reliability'), lastKnown: null, ...easedReliability(account) },
    resolution: withLastKnown(account, 'resolution', 'resolution_last_known', 'resolution_known'),
  }
}

function trustOf(trust: Components['trust']): GroundedReading {
  const behaviours = TRUST_BEHAVIOURS.map(name => trust[name])
  return {
    ...combineTrust(trust),
    evidence: mergeEvidence(behaviours.map(reading => reading.evidence)),
    ageDays: newestAge(behaviours.map(reading => reading.ageDays)),
  }
}

function easedReliability(account: AccountSignals): { readonly counts?: number; readonly eased?: number } {
  const eased = account.value('reliability_eased')
  return eased === null ? {} : { eased, ...countsBy(account, 'reliability_known') }
}

/** How far a value counts; all the way where nobody says. */
function countsBy(account: AccountSignals, name: NumberName | undefined): { readonly counts?: number } {
  const counts = name === undefined ? null : account.value(name)
  return counts === null || counts === 1 ? {} : { counts }
}

/** Publishers give the last known value always; here it speaks once the value counts no longer in full. */
function withLastKnown(
  account: AccountSignals,
  name: NumberName,
  lastKnownName: NumberName,
  countsName: NumberName | undefined,
): GroundedReading {
  const now = account.reading(name)
  const counting = countsBy(account, countsName)
  if (now.value !== null)
    return {
      ...now,
      ...counting,
      lastKnown: counting.counts === undefined ? null : account.value(lastKnownName),
    }
  const before = account.reading(lastKnownName)
  if (before.value === null) return { ...now, lastKnown: null }
  return { value: null, lastKnown: before.value, evidence: before.evidence, ageDays: before.ageDays }
}

/** What goes stale part by part may rise by it. So its last known value, each part as last known, speaks as soon as it differs. */
function withPartsLastKnown(account: AccountSignals, names: ComponentSignals<NumberName>): GroundedReading {
  const now = account.reading(names.value)
  const before = account.reading(names.lastKnown)
  const counting = now.value === null ? {} : countsBy(account, names.counts)
  const differs = before.value !== now.value || counting.counts !== undefined
  if (before.value === null || !differs) return { ...now, lastKnown: null }
  return {
    ...counting,
    value: now.value,
    lastKnown: before.value,
    evidence: mergeEvidence([now.evidence, before.evidence]),
    ageDays: newestAge([now.ageDays, before.ageDays]),
  }
}
