// The components of health out of the signals, each with what it was before facts went stale and what it rests on.
import {
  type ComponentDefinition,
  type ComponentName,
  type ComponentReading,
  type ComponentSignals,
  combineTrust,
  type GuardDefinition,
  type Harm,
  type HealthFacts,
  type HealthRegistry,
  healthRegistry,
  type JudgedComponentName,
  TRUST_BEHAVIOURS,
  type TrustBehaviour,
} from '@rung/health-score'
import { mergeEvidence, newestAge, type Reading } from '@rung/kernel'
import type { NameOf, NumberNameOf, SubjectSignals } from '@rung/signals'
import type { AccountGap, OutcomeWithUse } from '@rung/success-gap'

type AccountSignals = SubjectSignals<'account'>
type NumberName = NumberNameOf<'account'>
type AnyName = NameOf<'account'>

/** A component with the facts behind it; behind a stale value stand the facts that went stale. */
export type GroundedReading = ComponentReading & Omit<Reading, 'value'>

export type Components = {
  readonly components: Readonly<Record<ComponentName, GroundedReading>>
  readonly trust: Readonly<Record<TrustBehaviour, GroundedReading>>
  /** By guard: of each that reads something beside its component. */
  readonly harms: HealthFacts['harms']
}

export function readComponents(
  account: AccountSignals,
  gap: AccountGap,
  outcomes: readonly OutcomeWithUse[],
): Components {
  const trust = behavioursOf(account)
  const judged: Record<JudgedComponentName, GroundedReading> = {
    outcomes: attainedOf(gap, outcomes),
    trust: trustOf(trust),
  }
  return {
    components: readingsOf(healthRegistry, account, judged),
    trust,
    harms: harmsOf(healthRegistry, account),
  }
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

/** Of each guard that reads one, by the signals its entry names. */
export function harmsOf<G extends string>(
  { guards }: HealthRegistry<ComponentDefinition, GuardDefinition<G, string, string, AnyName>>,
  account: AccountSignals,
): Partial<Record<G, Harm>> {
  const entries = guards.flatMap(({ name, harm }) =>
    harm === null ? [] : [[name, readHarm(account, harm)] as const],
  )
  return Object.fromEntries(entries) as Partial<Record<G, Harm>>
}

function readSignals(account: AccountSignals, { value, lastKnown, goesStale }: ComponentSignals<NumberName>) {
  return goesStale === 'whole'
    ? withLastKnown(account, value, lastKnown)
    : withPartsLastKnown(account, value, lastKnown)
}

function behavioursOf(account: AccountSignals): Components['trust'] {
  return {
    benevolence: withLastKnown(account, 'benevolence', 'benevolence_last_known'),
    // Neither goes stale: clarity is of promises that are open now, and what was once kept or broken stays known.
    clarity: { ...account.reading('clarity'), lastKnown: null },
    reliability: { ...account.reading('reliability'), lastKnown: null },
    resolution: withLastKnown(account, 'resolution', 'resolution_last_known'),
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

/** Publishers give the last known value always; here it speaks only once the value itself is unknown. */
function withLastKnown(
  account: AccountSignals,
  name: NumberName,
  lastKnownName: NumberName,
): GroundedReading {
  const now = account.reading(name)
  if (now.value !== null) return { ...now, lastKnown: null }
  const before = account.reading(lastKnownName)
  if (before.value === null) return { ...now, lastKnown: null }
  return { value: null, lastKnown: before.value, evidence: before.evidence, ageDays: before.ageDays }
}

/** What goes stale part by part may rise by it. So its last known value, each part as last known, speaks as soon as it differs. */
function withPartsLastKnown(
  account: AccountSignals,
  name: NumberName,
  lastKnownName: NumberName,
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

/** A harm is forgotten by evidence that contradicts it, not by evidence that grows old. */
function readHarm(
  account: AccountSignals,
  { signal, lastKnown }: NonNullable<GuardDefinition<string, string, string, AnyName>['harm']>,
): Harm {
  const value = harmIn(account, signal)
  const before = lastKnown === null ? value : harmIn(account, lastKnown)
  return { value, lastKnown: before > value ? before : null }
}

/** A share of one, or a flag as 0 or 1; 0 while unknown. */
function harmIn(account: AccountSignals, name: AnyName): number {
  const value = account.value(name) ?? 0
  if (typeof value === 'string')
    throw new TypeError(`signal ${name} is a word, and a harm is a share or a flag`)
  return Number(value)
}
