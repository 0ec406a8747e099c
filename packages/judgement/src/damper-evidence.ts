// The facts behind each damper: those of what it reads, or of its component where it goes by that alone.
import {
  type ComponentDefinition,
  type ComponentName,
  type DamperDefinition,
  type HealthRegistry,
  STALE,
} from '@rung/health-score'
import { mergeEvidence } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'
import type { GroundedReading } from './grounded-reading.ts'
import { type DamperRead, isJudged } from './read-dampers.ts'

/** Until when a damper waits: no harm, and so nothing that made it apply. */
const WAITING: DamperRead = 'onboarding_until'

export type DamperGrounds<N extends string> = {
  readonly registry: HealthRegistry<ComponentDefinition, DamperDefinition<N, ComponentName, DamperRead>>
  readonly account: SubjectSignals<'account'>
  readonly components: Readonly<Record<ComponentName, GroundedReading>>
  /** Those whose staleness makes `stale`. */
  readonly stale: readonly ComponentName[]
}

/** By damper, whether it takes something or not; in id order. */
export function damperEvidence<N extends string>({
  registry,
  account,
  components,
  stale,
}: DamperGrounds<N>): Record<N | typeof STALE.name, readonly string[]> {
  const behind = (name: DamperRead) =>
    isJudged(name) ? behindFirstValue(account) : (account.signal(name)?.evidence ?? [])
  const entries = registry.dampers.map(({ name, of, reads }) => {
    const harms = Object.values<DamperRead>(reads).filter(read => read !== WAITING)
    const evidence = harms.length === 0 ? components[of].evidence : mergeEvidence(harms.map(behind))
    return [name, evidence]
  })
  const gone = mergeEvidence(stale.map(name => components[name].evidence))
  return Object.fromEntries([...entries, [STALE.name, gone]])
}

/** What is judged of several signals and read now is whether the first milestone is missing. */
const behindFirstValue = (account: SubjectSignals<'account'>): readonly string[] =>
  mergeEvidence([
    account.signal('first_value_due_on')?.evidence ?? [],
    ...account.keys('milestone:').map(key => account.signal(`milestone:${key}`)?.evidence ?? []),
  ])
