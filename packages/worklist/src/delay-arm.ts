// Whether acting on cards helps: a share of them, drawn by lot, waits two weeks. A delay, never a denial.
import { addDays, type Day, hashShare } from '@rung/kernel'
import type { CardAim } from './card-aim.ts'
import type { CardDraft } from './draft-card.ts'
import type { RiskBand } from './effect.ts'
import type { DelayPolicy } from './policy.ts'
import type { Reason, ReasonKind } from './reason.ts'
import { WAY_OUT_KINDS } from './way-out.ts'

/** One card drawn: it is on its list at once, or from `until` on. */
export type DelayDraw = {
  readonly accountId: string
  readonly riskBand: RiskBand | null
  readonly play: string
  readonly playVersion: number
  readonly drawnOn: Day
  readonly arm: 'now' | 'delayed'
  /** With which it was to be delayed. */
  readonly chance: number
  /** The first day it may be on a list; that of the draw where it is so at once. */
  readonly until: Day
  /** What is decided next, and what was expected of it on that day; null where nothing is, or nobody knows. */
  readonly renewal: { readonly renewalId: string; readonly dueOn: Day } | null
  readonly probabilityLost: number | null
  readonly arrMinor: number | null
  /** The outcome it was about on that day, and the step that came next; null where there was none. */
  readonly aim: CardAim | null
}

// What was agreed or asked for, a notice, and what names a day that would pass meanwhile.
const NEVER_DELAYED: readonly ReasonKind[] = [
  'follow_up',
  ...WAY_OUT_KINDS,
  'win_back',
  'pause_ending',
  'promise_due',
]

/** False where somebody waits for us on a day, has given notice, or has an escalation open: then nothing of the account waits. */
export function mayBeDelayed(reasons: readonly Reason[]): boolean {
  return !reasons.some(({ kind, escalated }) => NEVER_DELAYED.includes(kind) || escalated === true)
}

/** True while the lot keeps the account's card away; never of what may not wait. */
export function isDelayed(
  accountId: string,
  reasons: readonly Reason[],
  draws: readonly DelayDraw[],
  asOf: Day,
): boolean {
  return (
    mayBeDelayed(reasons) &&
    draws.some(draw => draw.accountId === accountId && draw.drawnOn <= asOf && asOf < draw.until)
  )
}

/**
 * The draw of a card that would be on the list of a day: by hash of whose list it is, the account and the day, so that the same day gives the same lot.
 * Undefined where delays are off, where it may not wait, and where the account was drawn within the days in which its result is still open.
 */
export function drawDelay(
  card: CardDraft,
  csmId: string,
  draws: readonly DelayDraw[],
  { share, days, againAfterDays }: DelayPolicy,
  asOf: Day,
): DelayDraw | undefined {
  const { accountId, play, playVersion, value, reasons, renewal, aim } = card
  if (share === 0 || card.section === 'win_back' || !mayBeDelayed(reasons)) return undefined
  const recent = draws.some(
    draw => draw.accountId === accountId && asOf < addDays(draw.drawnOn, againAfterDays),
  )
  if (recent) return undefined
  const riskBand = value?.riskBand ?? null
  const isDelayedByLot = hashShare('delay', csmId, riskBand ?? 'unknown', accountId, asOf) < share
  return {
    accountId,
    riskBand,
    play,
    playVersion,
    drawnOn: asOf,
    arm: isDelayedByLot ? 'delayed' : 'now',
    chance: share,
    until: isDelayedByLot ? addDays(asOf, days) : asOf,
    renewal,
    probabilityLost: value?.probabilityLost ?? null,
    arrMinor: value?.arrAtStakeMinor ?? null,
    aim,
  }
}
