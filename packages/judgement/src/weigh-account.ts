// What a judgement takes from the signals and the day: components, gaps and score.
import { assessHealth, easeIn, healthRegistry } from '@rung/health-score'
import { indexSignals, type Snapshot } from '@rung/signals'
import { assessAccountGap } from '@rung/success-gap'
import type { HealthPolicies } from './health-policies.ts'
import { judgeLadder } from './judge-ladder.ts'
import type { JudgeInput, Judgement, Weighed } from './judgement.ts'
import { type Components, readComponents } from './read-components.ts'
import { readOutcomes } from './read-outcomes.ts'
import { relationshipSignals, signalsOfBefore } from './relationship-signals.ts'

/** All signals of an account: what was published, and the ladder as it is judged from that. */
export function readSignals(
  { accountId, asOf, snapshots }: Omit<JudgeInput, 'previous'>,
  policies: Pick<HealthPolicies, 'ladder' | 'people'>,
): Pick<Judgement, 'signals' | 'relationship'> {
  const published = inPrecedence(snapshots).flatMap(snapshot => snapshot.signals)
  const signals = indexSignals(accountId, published)
  const relationship = judgeLadder(signals, snapshots, asOf, policies)
  if (relationship === null) return { signals: signals.with(signalsOfBefore(signals)), relationship }
  return { signals: signals.with(relationshipSignals(accountId, relationship)), relationship }
}

/** Snapshots to components, gaps and score. */
export function weighAccount(
  input: Omit<JudgeInput, 'previous'>,
  policies: Pick<HealthPolicies, 'gap' | 'health' | 'ladder' | 'people'>,
): Weighed {
  const { asOf } = input
  const { signals, relationship } = readSignals(input, policies)
  const segment = signals.account.value('segment')
  const outcomes = readOutcomes(signals)
  const gap = assessAccountGap(outcomes, policies.gap)
  const attained = { gap, outcomes, asOf, policy: policies.gap }
  const read = readComponents(signals, attained, asOf)
  const facts = { day: asOf, components: read.components, reads: read.reads }
  const eased = easeIn(healthRegistry, facts, policies.health, segment)
  const judged = { ...read, components: eased as Components['components'] }
  const healthFacts = { ...facts, components: judged.components }
  const health = assessHealth(healthRegistry, healthFacts, policies.health, segment)
  return { signals, relationship, segment, outcomes, gap, judged, healthFacts, health }
}

/** Later signals win in the index: what other systems publish never replaces what Rung judged itself. */
function inPrecedence(snapshots: readonly Snapshot[]): Snapshot[] {
  const rank = (snapshot: Snapshot) => (snapshot.context === 'external' ? 0 : 1)
  return [...snapshots].sort((a, b) => rank(a) - rank(b) || (a.context < b.context ? -1 : 1))
}
