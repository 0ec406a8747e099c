// Which plays answer a reason of an account.
import type { Play } from './play.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason, ReasonKind } from './reason.ts'

/** What an account is, beside its reasons, that a play may be for. */
export type Standing = {
  /** The level of the ladder to reach next; null where it is not known. */
  readonly nextLevel: number | null
  /** Of their concerns, as promises to them name them: levels 1..5. */
  readonly concernLevels: readonly number[]
}

/**
 * Those in use that are for the reason, and for its gap, the customer's concerns and the level to reach where they name any; the
 * narrowest first, then by key. Where none fits so closely, all that are for the reason: a play that is meant for another gap is
 * better than none.
 */
export function playsFor(reason: Reason, standing: Standing, { plays }: WorklistPolicy): Play[] {
  const all = plays.filter(play => !play.retired && play.reasons.includes(reason.kind))
  const fitting = all.filter(play => fits(play, reason, standing))
  return (fitting.length === 0 ? all : fitting).sort(
    (a, b) => narrowness(b) - narrowness(a) || (a.key < b.key ? -1 : 1),
  )
}

function fits(play: Play, { gap }: Reason, { nextLevel, concernLevels }: Standing): boolean {
  return (
    (play.gapKinds.length === 0 || gap === undefined || play.gapKinds.includes(gap)) &&
    (play.concernLevels.length === 0 || play.concernLevels.some(level => concernLevels.includes(level))) &&
    (play.reachesLevel === null || play.reachesLevel === nextLevel)
  )
}

function narrowness({ gapKinds, concernLevels, reachesLevel }: Play): number {
  return Number(gapKinds.length > 0) + Number(concernLevels.length > 0) + Number(reachesLevel !== null)
}

/** Of the play that was played, for what it is for; for what else was on the card, of the plays for that the longest. */
export function restDaysOf(kind: ReasonKind, playKey: string, { plays }: WorklistPolicy): number {
  const forKind = plays.filter(play => play.reasons.includes(kind))
  const played = forKind.find(play => play.key === playKey)
  return played?.restDays ?? Math.max(0, ...forKind.map(play => play.restDays))
}
