// What outcomes says of each outcome and what usage says of its milestones, set side by side.
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import {
  type MilestoneReached,
  type OutcomeStanding,
  type OutcomeWithUse,
  setFunctionalUse,
} from '@rung/success-gap'

/** Every outcome of the account with functional use beside its standing, in id order. */
export function readOutcomes(signals: SignalIndex): OutcomeWithUse[] {
  return setFunctionalUse(signals.subjects('outcome').map(standingOf), milestonesOf(signals.account))
}

function standingOf(outcome: SubjectSignals<'outcome'>): OutcomeStanding {
  return {
    outcomeId: outcome.id,
    importance: outcome.value('outcome_importance') ?? 0,
    active: outcome.value('outcome_active') === true,
    milestones: outcome.keys('needs_milestone:').map(key => ({
      key,
      weight: outcome.value(`needs_milestone:${key}`) ?? 0,
    })),
    customer: outcome.reading('customer_verdict'),
    onTrack: { ...outcome.reading('on_track'), since: outcome.value('on_track_since') },
    vendor: outcome.reading('vendor_verdict'),
    experience: outcome.reading('experience'),
    attained: outcome.reading('attained'),
    attainedLastKnown: outcome.reading('attained_last_known'),
  }
}

function milestonesOf(account: SubjectSignals<'account'>): MilestoneReached[] {
  return account.keys('milestone:').map(key => {
    const signal = account.signal(`milestone:${key}`)
    return {
      key,
      reachedOn: account.value(`milestone:${key}`),
      evidence: signal?.evidence ?? [],
      ageDays: signal?.ageDays ?? null,
    }
  })
}
