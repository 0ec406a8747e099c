// The facts behind a score, and those that a context knew of when it said what it said.
import { healthRegistry } from '@rung/health-score'
import { damperEvidence, type Weighed } from '@rung/judgement'
import type { DatedSignal } from '@rung/signals'
import type { CounterfactualScore } from './explained-change.ts'

/** Behind each component and each damper. */
export function evidenceOf({
  health,
  judged: { components },
  signals: { account },
}: Pick<Weighed, 'health' | 'judged' | 'signals'>): CounterfactualScore['evidence'] {
  const stale = health.dampers.flatMap(damper => damper.components)
  return {
    ...Object.fromEntries(Object.entries(components).map(([name, { evidence }]) => [name, evidence])),
    ...damperEvidence({ registry: healthRegistry, account, components, stale }),
  }
}

/** Those behind its signals, and those the signals are about. */
export function factsIn(signals: readonly Pick<DatedSignal, 'evidence' | 'subject'>[]): ReadonlySet<string> {
  return new Set(signals.flatMap(({ subject, evidence }) => [subject.id, ...evidence]))
}
