// Reasons that lie in what the customer wanted and got.
import { clamp01, type Day, daysBetween, mergeEvidence } from '@rung/kernel'
import type { AccountView, OutcomeView } from './account-view.ts'
import type { GapKind, Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

export function outcomeReasons(view: AccountView, policy: ReasonPolicy, asOf: Day): Reason[] {
  const active = view.outcomes.filter(outcome => outcome.active)
  return [
    ...successGap(view.gap, active, policy),
    ...offPace(active, policy, asOf),
    ...firstValueLate(view, active, policy, asOf),
    ...winToShare(active, policy),
    ...outgrown(view.use),
    ...verdictMissing(view, active, policy, asOf),
    ...ownVerdictMissing(view, active),
  ]
}

const percent = (share: number) => `${Math.round(share * 100)} %`
const idsOf = (outcomes: readonly OutcomeView[]) => outcomes.map(outcome => outcome.outcomeId).sort()
const evidenceOf = (outcomes: readonly OutcomeView[]) =>
  mergeEvidence(outcomes.map(outcome => outcome.evidence))

// Who found the way there hard has what they wanted: half of what a missing outcome is, as in what their verdicts make of them.
const BY_A_HARD_WAY = 0.5

/**
 * A under the mark, or one of the three gaps; the largest shortfall is the size and is named. Of an experience gap it is half, so that
 * people who are against us lead before the way to what they have.
 */
function successGap(gap: AccountView['gap'], active: readonly OutcomeView[], policy: ReasonPolicy): Reason[] {
  const { attained, completion, perception, experience, evidence } = gap
  const short = attained === null ? 0 : 1 - attained / policy.attainedBelow
  const shortfalls: readonly { gap: GapKind; size: number; from: number; words: string }[] = [
    {
      gap: 'outcome',
      size: short,
      from: Number.MIN_VALUE,
      words: `They have attained ${percent(attained ?? 0)} of what they set out for.`,
    },
    {
      gap: 'perception',
      size: perception ?? 0,
      from: policy.gapFrom,
      words: 'We see success where they do not.',
    },
    {
      gap: 'completion',
      size: completion ?? 0,
      from: policy.gapFrom,
      words: 'They did all the product asks, and lack the outcome still.',
    },
    {
      gap: 'experience',
      size: BY_A_HARD_WAY * (experience ?? 0),
      from: BY_A_HARD_WAY * policy.gapFrom,
      words:
        attained === null || attained >= policy.win.attainedFrom
          ? 'They have what they wanted, and found the way there hard.'
          : `They have ${percent(attained)} of what they set out for, and find the way there hard.`,
    },
  ]
  const [largest] = shortfalls.filter(({ size, from }) => size >= from).sort((a, b) => b.size - a.size)
  if (largest === undefined) return []
  const lacks = (outcome: OutcomeView) => outcome.attained !== null && outcome.attained < policy.attainedBelow
  // the way is hard to what they have; everything else is about what they lack
  const ofGap = active.filter(outcome => (largest.gap === 'experience') !== lacks(outcome))
  // a gap of the account that no outcome has by itself is about all of them
  const concerned = ofGap.length === 0 ? active : ofGap
  return [
    {
      kind: 'success_gap',
      subjects: idsOf(concerned),
      size: clamp01(largest.size),
      evidence,
      dueOn: null,
      gap: largest.gap,
      words: largest.words,
    },
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
    return `At this pace ${late.length} outcomes will not be there in time.`
  }
  const { onTrack, dueOn, expectedOn } = only
  if (dueOn === null) return `An outcome stands at ${percent(Number(onTrack))} of the level to hold.`
  const when =
    expectedOn === null || expectedOn <= dueOn ? '' : `: it will be there ${arrivalWords(dueOn, expectedOn)}`
  return onTrack === null
    ? `An outcome due on ${dueOn} is off its pace${when}.`
    : `An outcome due on ${dueOn} is at ${percent(onTrack)} of its pace${when}.`
}

// A day further off than a term is what a line drawn on says, and nobody plans by it.
const A_YEAR = 365

function arrivalWords(dueOn: Day, expectedOn: Day): string {
  return daysBetween(dueOn, expectedOn) > A_YEAR ? 'more than a year late' : `on ${expectedOn}`
}

/**
 * The first milestone is past the day planned for it; before that, and without a plan, the pace of all milestones decides. Whose
 * contracts are all over is not being introduced to anything.
 */
function firstValueLate(
  { customerSince, onboarding, lapsed }: AccountView,
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const { firstValueDueOn } = onboarding
  if (lapsed) return []
  if (firstValueDueOn === null || firstValueDueOn >= asOf) {
    return onboardingStalled(customerSince, active, policy, asOf)
  }
  const days = daysBetween(firstValueDueOn, asOf)
  return [
    {
      kind: 'onboarding_stalled',
      subjects: idsOf(active),
      // Half of it on the first day, all of it after as long as a month of use.
      size: clamp01(0.5 + days / 56),
      evidence: evidenceOf(active),
      dueOn: firstValueDueOn,
      since: firstValueDueOn,
      words: `The first milestone was due on ${firstValueDueOn} and is not reached, ${days} ${days === 1 ? 'day' : 'days'} on.`,
    },
  ]
}

/** Of a customer of one to six months: the share of milestones reached against the pace that ends the onboarding in time. */
function onboardingStalled(
  customerSince: Day | null,
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const milestones = active.flatMap(outcome => outcome.milestones)
  if (customerSince === null || milestones.length === 0) return []
  const { fromDays, lengthDays, watchedDays, shareOfPace } = policy.onboarding
  const days = daysBetween(customerSince, asOf)
  if (days < fromDays || days > watchedDays) return []
  const reached = milestones.filter(milestone => milestone.reachedOn !== null).length / milestones.length
  const pace = Math.min(1, days / lengthDays)
  if (reached >= pace * shareOfPace) return []
  const behind = active.filter(outcome => outcome.milestones.some(milestone => milestone.reachedOn === null))
  return [
    {
      kind: 'onboarding_stalled',
      subjects: idsOf(behind),
      size: clamp01(pace - reached),
      evidence: evidenceOf(behind),
      dueOn: null,
      words: `${days} days in, ${percent(reached)} of the steps towards their outcomes are done.`,
    },
  ]
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
      words: 'They attained an outcome, and say so themselves.',
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
  { onboarding, lapsed, renewedOn }: AccountView,
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const { firstValueDueOn, until } = onboarding
  const late = firstValueDueOn !== null && firstValueDueOn < asOf
  if (until !== null && (active.length > 0 || !late)) return []
  if (lapsed || (renewedOn !== null && daysBetween(renewedOn, asOf) <= policy.renewedDays)) return []
  const about = { kind: 'verdict_missing', dueOn: null } as const
  if (active.length === 0) {
    const words = 'We do not know what they wanted, nor whether they got it.'
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
