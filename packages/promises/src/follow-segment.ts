// What an account was promised because its segment was: revisions of its own promise that follow the segment's.
import type { Day } from '@rung/kernel'
import { type AccountRevision, joinedOn } from './joined-on.ts'
import type { PromiseStatus } from './promise.ts'

/** What both say the same: capability, concern, weight, words, by column; compared value by value. */
export type Terms = Readonly<Record<string, string | number | null>>

type Settlement = { readonly status: PromiseStatus; readonly settledOn: Day | null }

/** One revision of a promise to a segment. */
export type SegmentPromiseRevision = Settlement & {
  readonly revision: number
  readonly recordedAt: Date
  readonly retracted: boolean
  readonly segment: string
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly terms: Terms
}

/** One revision of the promise an account has because of it. */
export type FollowingRevision<Own> = Settlement & {
  readonly recordedAt: Date
  readonly retracted: boolean
  readonly madeOn: Day
  readonly terms: Terms
  /** The revision of the segment's promise that it followed last. */
  readonly follows: number
  /** What is the account's own of it, such as how it is understood: carried on, not looked into. Null from us alone. */
  readonly own: Own | null
}

/**
 * The revisions that an account's promise lacks, in the order of the instants at which they became known.
 *
 * At every instant at which something became known of the segment's promise, of the account, or of the account's own
 * promise: terms are the segment's; status and retraction are the segment's as long as they were what the segment's was
 * when it was last followed, and the account's own from then on. An account has the promise when it belonged to the
 * segment on the day it was made, or joined while it was open and not past its day: then it is made on the day it joined.
 * Leaving the segment takes nothing back.
 *
 * Units: days, instants. Errors: none. What it gave once it doesn't give again, whatever order things became known in.
 * Revisions of each list in the order stored. Source: a promise to a segment is a promise to each of its accounts.
 *
 * @example made 2026-01-10 and kept 2026-03-01; the account joined 2026-02-01: its own is made on 2026-02-01, kept 2026-03-01
 */
export function followSegment<Own>(
  promise: readonly SegmentPromiseRevision[],
  account: readonly AccountRevision[],
  own: readonly FollowingRevision<Own>[],
): FollowingRevision<Own>[] {
  const added: FollowingRevision<Own>[] = []
  let held: FollowingRevision<Own> | null = null
  for (const at of instantsOf(promise, account, own)) {
    held = own.findLast(each => each.recordedAt.getTime() === at) ?? held
    const now = heldAt(promise, at)
    if (now === undefined) continue
    const next = held === null ? made<Own>(now, account, at) : followed(held, { now, promise, account, at })
    if (next === null || (held !== null && sayTheSame(next, held))) continue
    added.push(next)
    held = next
  }
  return added
}

function made<Own>(
  now: SegmentPromiseRevision,
  account: readonly AccountRevision[],
  at: number,
): FollowingRevision<Own> | null {
  const madeOn = promisedOn(now, account, at)
  if (now.retracted || madeOn === null) return null
  // Who joins on the day it is settled finds it settled; who had it by then keeps it.
  if (madeOn !== now.madeOn && now.settledOn === madeOn) return null
  const { status, settledOn, terms, revision } = now
  const recordedAt = new Date(at)
  return { status, settledOn, terms, follows: revision, retracted: false, madeOn, recordedAt, own: null }
}

type Situation = {
  readonly now: SegmentPromiseRevision
  readonly promise: readonly SegmentPromiseRevision[]
  readonly account: readonly AccountRevision[]
  readonly at: number
}

function followed<Own>(
  held: FollowingRevision<Own>,
  { now, promise, account, at }: Situation,
): FollowingRevision<Own> {
  const base = promise.find(({ revision }) => revision === held.follows) ?? now
  const isTakenBack = (of: SegmentPromiseRevision) => of.retracted || promisedOn(of, account, at) === null
  const settledAlike = held.status === base.status && held.settledOn === base.settledOn
  const { status, settledOn } = settledAlike ? now : held
  return {
    status,
    settledOn,
    retracted: held.retracted === isTakenBack(base) ? isTakenBack(now) : held.retracted,
    madeOn: promisedOn(now, account, at) ?? held.madeOn,
    terms: now.terms,
    follows: now.revision,
    recordedAt: new Date(at),
    own: held.own,
  }
}

/** The day it was promised to this account, or null if it never was. */
function promisedOn(
  promise: SegmentPromiseRevision,
  account: readonly AccountRevision[],
  at: number,
): Day | null {
  const joined = joinedOn(account, promise.segment, at)
  if (joined === null) return null
  const day = joined.day > promise.madeOn ? joined.day : promise.madeOn
  if (joined.closedOn !== null && joined.closedOn <= day) return null
  if (day === promise.madeOn) return day
  const isOver = promise.settledOn !== null && promise.settledOn < day
  const isPast = promise.dueOn !== null && promise.dueOn < day
  return isOver || isPast ? null : day
}

type Known = { readonly recordedAt: Date }

function instantsOf(...lists: readonly (readonly Known[])[]): number[] {
  const instants = new Set(lists.flat().map(({ recordedAt }) => recordedAt.getTime()))
  return [...instants].sort((a, b) => a - b)
}

/** The revision recorded last by then; of two at one instant the one stored last. */
function heldAt<R extends Known>(revisions: readonly R[], at: number): R | undefined {
  return revisions
    .filter(({ recordedAt }) => recordedAt.getTime() <= at)
    .toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .at(-1)
}

/** Which revision is followed is no part of it: a promise that went its own way does not come back by coincidence. */
function sayTheSame<Own>(a: FollowingRevision<Own>, b: FollowingRevision<Own>): boolean {
  return (
    a.status === b.status &&
    a.settledOn === b.settledOn &&
    a.retracted === b.retracted &&
    a.madeOn === b.madeOn &&
    Object.keys(a.terms).every(term => a.terms[term] === b.terms[term])
  )
}
