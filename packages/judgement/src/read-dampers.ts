// What dampers read beside their component: signals about the account, and what no single signal carries.
import type {
  ComponentDefinition,
  DamperDefinition,
  DamperReadName,
  DamperReads,
  DamperValue,
  HealthRegistry,
} from '@rung/health-score'
import type { NameOf, SignalIndex } from '@rung/signals'
import { firstValueMissing } from './read-onboarding.ts'

type SignalName = NameOf<'account'>
type JudgedName = Exclude<DamperReadName, SignalName>
/** What a damper may read. */
export type DamperRead = SignalName | JudgedName

/** Of names that are no signal's: the build names the one that is missing. */
const JUDGED: Readonly<Record<JudgedName, (signals: SignalIndex) => DamperValue>> = {
  first_value_missing: ({ account }) => firstValueMissing(account),
  single_threaded_last_known: hasLostTheLastThread,
}

/** By damper, of each entry that reads something; by the entry's own names. */
export function readDampers<N extends string>(
  { dampers }: HealthRegistry<ComponentDefinition, DamperDefinition<N, string, SignalName | JudgedName>>,
  signals: SignalIndex,
): Partial<Record<N, DamperReads>> {
  const read = (name: SignalName | JudgedName) =>
    isJudged(name) ? JUDGED[name](signals) : signals.account.value(name)
  const entries = dampers.flatMap(damper => {
    const reads = Object.entries<SignalName | JudgedName>(damper.reads)
    return reads.length === 0 ? [] : [[damper.name, readsOf(damper, reads, read)] as const]
  })
  return Object.fromEntries(entries) as Partial<Record<N, DamperReads>>
}

function readsOf(
  { lastKnown }: DamperDefinition<string, string, SignalName | JudgedName>,
  reads: readonly (readonly [string, SignalName | JudgedName])[],
  read: (name: SignalName | JudgedName) => DamperValue,
): DamperReads {
  const now = reads.map(([key, name]) => [key, read(name)] as const)
  const before = Object.entries(lastKnown).flatMap(([key, name]) => {
    const value = name === undefined ? null : read(name)
    return value === null ? [] : [[key, value] as const]
  })
  return { now: Object.fromEntries(now), lastKnown: Object.fromEntries(before) }
}

export function isJudged(name: SignalName | JudgedName): name is JudgedName {
  return Object.hasOwn(JUDGED, name)
}

/** Somebody was a thread, and nobody there is one any more: what hung on one person has not got a second one by that. */
export function hasLostTheLastThread(signals: SignalIndex): boolean {
  if (signals.account.value('single_threaded') !== null) return false
  // Before it was told apart, whoever was known was a thread.
  return signals
    .subjects('stakeholder')
    .some(
      person =>
        person.value('ladder_thread_until') !== null ||
        (person.value('ladder_was_thread') ?? person.value('ladder_was_known') ?? false),
    )
}
