// What a nudge gives its reader: of the workspace's plays that need nobody of ours, the one that fits what they lack.
import { HELP, NEXT, NUDGE_LEVELS, type Nudge, type NudgeLevel, RESULT } from './nudge.ts'
import type { NudgeOutcome } from './nudge-context.ts'

/** A play, as far as it is chosen by. */
export type Offer = {
  readonly key: string
  readonly reasons: readonly string[]
  /** The gaps, the customer's concerns and the level of the ladder it is for; empty and null: any. */
  readonly gapKinds: readonly string[]
  readonly concernLevels: readonly number[]
  readonly reachesLevel: number | null
  readonly help: NudgeLevel
}

/** What an account is, beside its outcomes, that a play may be for. */
export type NudgeStanding = {
  readonly nextLevel: number | null
  readonly concernLevels: readonly number[]
}

/** What each kind of nudge is an answer to, the nearest first. */
function reasonsFor(milestone: string): readonly string[] {
  if (milestone === HELP) return ['success_gap', 'outcome_off_pace', 'use_fell']
  if (milestone === NEXT) return ['outgrown', 'win_to_share']
  return milestone === RESULT ? [] : ['onboarding_stalled', 'success_gap']
}

/**
 * Of those for its reason, its gap, the customer's concerns and the level to reach: the most help that the nudge's level allows, then the
 * nearest reason, the narrowest, and by key. Null where none fits: then the nudge says what it says. The gap is that of completion
 * where every step is done.
 */
export function chooseContent<O extends Offer>(
  { milestone, level }: Nudge,
  outcome: Pick<NudgeOutcome, 'milestones'>,
  standing: NudgeStanding,
  offers: readonly O[],
): O | null {
  const reasons = reasonsFor(milestone)
  const isDone =
    outcome.milestones.length > 0 && outcome.milestones.every(({ reachedOn }) => reachedOn !== null)
  const gap = isDone ? 'completion' : 'outcome'
  const most = NUDGE_LEVELS.indexOf(level)
  const rank = (offer: O) => reasons.findIndex(reason => offer.reasons.includes(reason))
  const [first] = offers
    .filter(offer => rank(offer) >= 0 && helpOf(offer) <= most && fits(offer, gap, standing))
    .toSorted(
      (a, b) =>
        helpOf(b) - helpOf(a) ||
        rank(a) - rank(b) ||
        narrowness(b) - narrowness(a) ||
        (a.key < b.key ? -1 : 1),
    )
  return first ?? null
}

const helpOf = ({ help }: Offer): number => NUDGE_LEVELS.indexOf(help)

function fits(
  { gapKinds, concernLevels, reachesLevel }: Offer,
  gap: string,
  standing: NudgeStanding,
): boolean {
  return (
    (gapKinds.length === 0 || gapKinds.includes(gap)) &&
    (concernLevels.length === 0 || concernLevels.some(level => standing.concernLevels.includes(level))) &&
    (reachesLevel === null || reachesLevel === standing.nextLevel)
  )
}

function narrowness({ gapKinds, concernLevels, reachesLevel }: Offer): number {
  return Number(gapKinds.length > 0) + Number(concernLevels.length > 0) + Number(reachesLevel !== null)
}
