// Why an account is worth a person's time today: one of twenty-nine kinds, what it is about, and how large it is.
import type { Day } from '@rung/kernel'
import { WAY_OUT_KINDS } from './way-out.ts'

/** In the order in which a card names them when nothing else decides. */
export const REASON_KINDS = [
  'win_back', // they have given notice
  'follow_up', // what was agreed on an earlier card is due
  ...WAY_OUT_KINDS, // what the way out of a chasm asks for
  'champion_gone', // the champion left
  'hostile', // somebody of influence is set against us
  'competing_offer', // they speak of a competitor, of the price, or of leaving
  'use_fell', // far fewer of them come than was their habit
  'promise_broken', // a promise is past its day, or was broken
  'success_gap', // what they get falls short of what they wanted, or of what we believe
  'ticket_storm', // far more tickets than usual, or one escalated
  'contradiction', // two views of them disagree
  'rung_drop', // they see us lower on the ladder than a month ago
  'outcome_off_pace', // an outcome will not be there in time at this pace
  'quiet_stakeholder', // somebody stopped, and nobody asked why
  'onboarding_stalled', // new, and not getting on
  'renewal_window', // a renewal is near
  'promise_due', // a promise falls due
  'single_threaded', // we know one person there
  'pause_ending', // an agreed pause is about to end
  'outgrown', // they have what they wanted, and do less with us than they did
  'win_to_share', // an outcome is attained: say so, and ask what comes next
  'verdict_missing', // they have not said lately whether they got what they wanted, or what that is
  'own_verdict_missing', // the CSM has filed no verdict lately
] as const

export type ReasonKind = (typeof REASON_KINDS)[number]

/** Which part of the success gap is widest. */
export const GAP_KINDS = [
  'outcome', // they have attained under half of what they set out for
  'completion', // they did all that the product asks, and lack the outcome
  'perception', // we see success where they do not
  'experience', // they have the outcome, and found the way there hard
] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** What nobody wrote down, as against what happened: the more of a book lack it, the less it tells one account from another. */
const LACKS: readonly ReasonKind[] = ['verdict_missing', 'own_verdict_missing']
export const isLack = (kind: ReasonKind): boolean => LACKS.includes(kind)

/** What took place at the customer or between them and us, as against what two numbers say beside each other, a date that comes, and what nobody wrote down. */
const EVENTS: readonly ReasonKind[] = [
  'champion_gone',
  'hostile',
  'competing_offer',
  'use_fell',
  'promise_broken',
  'ticket_storm',
  'onboarding_stalled',
]
export const isEvent = (kind: ReasonKind): boolean => EVENTS.includes(kind)

/** Wins and verdicts, for which a share of the day is kept. */
const CARE: readonly ReasonKind[] = ['outgrown', 'win_to_share', ...LACKS]
/** `care`: wins and verdicts; `loss`: what keeps a customer. */
export type Pool = 'loss' | 'care'
export const poolOf = (kind: ReasonKind): Pool => (CARE.includes(kind) ? 'care' : 'loss')

export type Reason = {
  readonly kind: ReasonKind
  /** Ids of the outcomes, promises, people, renewals or tasks it is about, in id order; empty when it is about the account. */
  readonly subjects: readonly string[]
  /** 0..1: what a dismissal is measured against when it asks whether the signal has moved. */
  readonly size: number
  /** Ids of the facts behind it, in id order. */
  readonly evidence: readonly string[]
  /** Since when, where it names a day: what is old has cost part of the effect already. */
  readonly since?: Day
  /** The day by which it matters; null when it names none. */
  readonly dueOn: Day | null
  /** Of `ticket_storm`: a ticket is escalated. */
  readonly escalated?: true
  /** Of `success_gap`: which part of it is named. */
  readonly gap?: GapKind
  /** One plain sentence, without personal data and without anybody's words; with places for people, see naming.ts. */
  readonly words: string
}

/** True when both say the same of the same: the sizes may differ. */
export function isSameReason(
  a: Pick<Reason, 'kind' | 'subjects'>,
  b: Pick<Reason, 'kind' | 'subjects'>,
): boolean {
  return a.kind === b.kind && a.subjects.every(subject => b.subjects.includes(subject))
}

/** The order in which a card names its reasons. */
export function byKind(a: Reason, b: Reason): number {
  return REASON_KINDS.indexOf(a.kind) - REASON_KINDS.indexOf(b.kind)
}
