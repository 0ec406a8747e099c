// One outcome as an account's health shows it.
import { mergeEvidence } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { OutcomeWithUse } from '@rung/success-gap'
import type { HealthWords } from '../actions/show-health.ts'
import type { HealthAnswer } from './schema/health.ts'

type ShownOutcome = HealthAnswer['outcomes'][number]

export function presentOutcome(each: OutcomeWithUse, words: HealthWords, signals: SignalIndex): ShownOutcome {
  const { standing, gaps, functional, completionGap, perceptionGap } = each
  return {
    outcomeId: standing.outcomeId,
    statement: words.statements.get(standing.outcomeId) ?? null,
    active: standing.active,
    importance: standing.importance,
    attained: standing.attained.value,
    attainedLastKnown: standing.attainedLastKnown.value,
    functional: functional.value,
    customer: standing.customer.value,
    vendor: standing.vendor.value,
    experience: standing.experience.value,
    completionGap: completionGap.value,
    perceptionGap: perceptionGap.value,
    perceptionBasis: perceptionGap.basis,
    experienceGap: gaps.experienceGap.value,
    ...vector(signals.subjects('outcome').find(({ id }) => id === standing.outcomeId)),
    evidence: mergeEvidence(
      [standing.attained, standing.customer, standing.vendor, standing.experience].map(each => each.evidence),
    ),
  }
}

/** Where its measure is heading, as outcomes told it; unknown of signals from before it was told. */
function vector(told: SubjectSignals<'outcome'> | undefined) {
  return {
    slope30d: told?.value('measured_slope_30d') ?? null,
    direction: told?.value('measured_direction') ?? null,
    paceNeeded30d: told?.value('pace_needed_30d') ?? null,
    expectedOn: told?.value('expected_on') ?? null,
    dueOn: told?.value('outcome_due_on') ?? null,
    onPace: told?.value('on_pace') ?? null,
  }
}
