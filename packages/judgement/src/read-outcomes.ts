// What outcomes says of each outcome and what usage says of its milestones, set side by side.
import { type Day, day } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import {
  type MilestoneReached,
  type OutcomeStanding,
  type OutcomeWithUse,
  setFunctionalUse,
} from '@rung/success-gap'
import { readingOf } from './reading-of.ts'

/** Every outcome of the account with functional use beside its standing, in id order. */
export function readOutcomes(signals: SignalIndex): OutcomeWithUse[] {
  return setFunctionalUse(signals.subjects('outcome').map(standingOf), milestonesOf(signals.account))
}

function standingOf(outcome: SubjectSignals): OutcomeStanding {
  return {
    outcomeId: outcome.id,
    importance: outcome.number('outcome_importance') ?? 0,
    active: outcome.flag('outcome_active') === true,
    milestones: outcome.keys('needs_milestone:').map(key => ({
      key,
      weight: outcome.number(`needs_milestone:${key}`) ?? 0,
    })),
    customer: readingOf(outcome, 'customer_verdict'),
    vendor: readingOf(outcome, 'vendor_verdict'),
    experience: readingOf(outcome, 'experience'),
    attained: readingOf(outcome, 'attained'),
    attainedLastKnown: readingOf(outcome, 'attained_last_known'),
  }
}

function milestonesOf(account: SubjectSignals): MilestoneReached[] {
  return account.keys('milestone:').map(key => {
    const signal = account.signal(`milestone:${key}`)
    return {
      key,
      reachedOn: dayOrNull(account.text(`milestone:${key}`)),
      evidence: signal?.evidence ?? [],
      ageDays: signal?.ageDays ?? null,
    }
  })
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text)
}
