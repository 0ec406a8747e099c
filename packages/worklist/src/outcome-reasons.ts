// Reasons that lie in what the customer wanted and got.
import { clamp01, type Day, daysBetween } from '@rung/kernel'
import type { AccountView, OutcomeView } from './account-view.ts'
import { firstValueLate } from './onboarding-reasons.ts'
import { evidenceOf, idsOf, percent } from './outcome-subjects.ts'
import type { Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'
import { successGap } from './success-gap-reason.ts'
import { whatIsKnown } from './what-is-known.ts'

/** `said`: what the others found; their figures are not said twice. */
export function outcomeReasons(
  view: AccountView,
  said: readonly Reason[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const active = view.outcomes.filter(outcome => outcome.active)
  return [
    ...successGap(view.gap, active, policy),
    ...offPace(active, policy, asOf),
    ...firstValueLate(view, active, policy, asOf),
    ...winToShare(active, policy),
    ...outgrown(view.use),
    ...verdictMissing(view, active, said, policy, asOf),
    ...ownVerdictMissing(view, active),
  ]
}

/** What has arrived, late or not, is off no pace: past the due day, on track means there. */
function offPace(active: readonly OutcomeView[], policy: ReasonPolicy, asOf: Day): Reason[] {
  const late = active.filter(({ onTrack, expectedOn, dueOn }) => {
    const there = dueOn !== null && dueOn < asOf && onTrack === 1
    return (
      (onTrack !== null && onTrack < policy.onTrackBelow) ||
      (expectedOn !== null && dueOn !== null && expectedOn > dueOn && !there)
    )
  })
  if (late.length === 0) return []
  const dueDays = late.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  return [
    {
      kind: 'outcome_off_pace',
      subjects: idsOf(late),
      size: clamp01(Math.max(...late.map(({ onTrack }) => 1 - (onTrack ?? policy.onTrackBelow)))),
      evidence: evidenceOf(late),
      dueOn: dueDays[0] ?? null,
      words: offPaceWords(late),
    },
  ]
}

/** One by its figures and days, of which the customer's words are shown beside; more by their number. */
function offPaceWords(late: readonly OutcomeView[]): string {
  const [only] = late
  if (only === undefined || late.length > 1) {
    return `At this pace ${late.length} outcomes will not be reached in time.`
  }
  const { onTrack, dueOn, expectedOn } = only
  if (dueOn === null) return `An outcome stands at ${percent(Number(onTrack))} of the level to hold.`
  const when =
    expectedOn === null || expectedOn <= dueOn
      ? ''
      : `: at this pace it is reached ${arrivalWords(dueOn, expectedOn)}`
  return onTrack === null
    ? `An outcome due on ${dueOn} is behind its plan${when}.`
    : `An outcome due on ${dueOn} is at ${percent(onTrack)} of where it should be by now${when}.`
}

// A day further off than a term is what a line drawn on says, and nobody plans by it.
const A_YEAR = 365

function arrivalWords(dueOn: Day, expectedOn: Day): string {
  return daysBetween(dueOn, expectedOn) > A_YEAR ? 'more than a year late' : `on ${expectedOn}`
}

function winToShare(active: readonly OutcomeView[], policy: ReasonPolicy): Reason[] {
  const won = active.filter(({ attained, customer }) => {
    return (attained ?? 0) >= policy.win.attainedFrom && (customer ?? 0) >= policy.win.customerFrom
  })
  if (won.length === 0) return []
  return [
    {
      kind: 'win_to_share',
      subjects: idsOf(won),
      size: clamp01(Math.max(...won.map(outcome => Number(outcome.attained)))),
      evidence: evidenceOf(won),
      dueOn: null,
      words: 'They attained an outcome, or most of it, and say so themselves.',
    },
  ]
}

function outgrown(use: AccountView['use']): Reason[] {
  if (!use.outgrown) return []
  return [
    {
      kind: 'outgrown',
      subjects: [],
      size: clamp01(1 - Math.exp(Number(use.change))),
      evidence: use.evidence,
      dueOn: null,
      words: 'They have what they wanted, and do less with us than they did: ask what comes next for them.',
    },
  ]
}

/**
 * During the onboarding there is no success to ask about; what they wanted is asked once the day planned for the first milestone is
 * past and no outcome is agreed. Nobody is asked who has no contract any more, nor within a month of signing for another term.
 */
function verdictMissing(
  view: AccountView,
  active: readonly OutcomeView[],
  said: readonly Reason[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const { onboarding, lapsed, renewedOn } = view
  const { firstValueDueOn, until } = onboarding
  const late = firstValueDueOn !== null && firstValueDueOn < asOf
  if (until !== null && (active.length > 0 || !late)) return []
  if (lapsed || (renewedOn !== null && daysBetween(renewedOn, asOf) <= policy.renewedDays)) return []
  const about = { kind: 'verdict_missing', dueOn: null } as const
  if (active.length === 0) {
    const known = whatIsKnown(
      view,
      said.map(({ kind }) => kind),
      asOf,
    )
    const words = `We do not know what they wanted, nor whether they got it. ${known}`.trim()
    return [{ ...about, subjects: [], size: 1, evidence: [], words }]
  }
  const unheard = active.filter(
    ({ attained, ageDays }) => attained === null || (ageDays ?? 0) >= policy.verdictAgeDays,
  )
  if (unheard.length === 0) return []
  const named = unheard.length === 1 ? 'an outcome' : `${unheard.length} outcomes`
  return [
    {
      ...about,
      subjects: idsOf(unheard),
      size: unheard.length / active.length,
      evidence: evidenceOf(unheard),
      words: `Nobody has said lately how far they have come with ${named}.`,
    },
  ]
}

function ownVerdictMissing({ onboarding }: AccountView, active: readonly OutcomeView[]): Reason[] {
  const unjudged = active.filter(outcome => outcome.vendorVerdictMissing)
  if (unjudged.length === 0 || onboarding.until !== null) return []
  const named = unjudged.length === 1 ? 'one outcome' : `${unjudged.length} outcomes`
  return [
    {
      kind: 'own_verdict_missing',
      subjects: idsOf(unjudged),
      size: unjudged.length / active.length,
      evidence: [],
      dueOn: null,
      words: `Your own verdict on ${named} is missing.`,
    },
  ]
}
