// The renewals that fall due in a quarter, open and decided, out of rows of judged accounts: what a forecast adds up.
import {
  arrAfterByCall,
  type CsmCall,
  decidedOutlook,
  type ForecastPolicy,
  type KeptAs,
  outlookOf,
  type RenewalOutlook,
} from '@rung/forecasting'
import { contains, type Day, type Period } from '@rung/kernel'
import type { TermOutcome } from '@rung/signals'
import type { BookRow } from './storage/read-book.ts'

export type BookedRenewal = {
  readonly renewalId: string
  readonly accountId: string
  readonly segment: string | null
  readonly csmId: string | null
  readonly dueOn: Day
  /** In minor units of the workspace's currency; more than zero. */
  readonly arrMinor: number
  readonly outlook: RenewalOutlook
  /** What the CSM's call comes to; null without a call. */
  readonly arrAfterByCsmMinor: number | null
  /** What it became; null while it is open. */
  readonly arrAfterMinor: number | null
}

/** Terms without ARR that ended, or were bought, in the quarter. */
export type TrialCounts = { readonly ended: number; readonly converted: number; readonly lapsed: number }

export type RenewalBook = {
  readonly booked: readonly BookedRenewal[]
  /** Due in the quarter, and left out: no ARR is known (no exchange rate), or those of `undecided`. */
  readonly leftOut: number
  /** Long past their day and decided by nobody: what became of them is not known. */
  readonly undecided: number
  readonly trials: TrialCounts
}

/** What a book is made from, all as of one day and as known at one instant. */
export type BookSources = {
  readonly rows: readonly BookRow[]
  /** What became of the terms that are not among the signals any more. */
  readonly outcomes: readonly TermOutcome[]
}

export type BookScope = {
  readonly due: Period
  /** Null means all of them. */
  readonly segment: string | null
  readonly csmId: string | null
}

/**
 * By id. Those of closed accounts are in: a quarter is what fell due in it. A decided renewal belongs to the segment and the
 * CSM of its account on the day it was due, an open one to today's.
 */
export function renewalBook(
  { rows, outcomes }: BookSources,
  scope: BookScope,
  policy: ForecastPolicy,
): RenewalBook {
  const ofQuarter = outcomes.filter(({ dueOn }) => contains(scope.due, dueOn))
  const decidedTerms = new Map(
    ofQuarter.filter(isDecided).flatMap(outcome => termsOfOutcome(outcome).map(term => [term, outcome])),
  )
  const seen = rows
    .filter(({ dueOn }) => contains(scope.due, dueOn))
    .flatMap(row => {
      const then = termsOf(row).flatMap(term => decidedTerms.get(term) ?? [])[0]
      // Signals of an earlier day do not know it yet.
      if (then !== undefined && row.open !== null) return []
      return [{ row, of: then ?? row }]
    })
  const seenTerms = new Set(seen.flatMap(({ row }) => termsOf(row)))
  const due = seen.filter(({ of }) => isInScope(of, scope)).map(({ row, of }) => bookRenewal(row, of, policy))
  const others = ofQuarter.filter(outcome => isInScope(outcome, scope))
  const past = others.filter(
    outcome => outcome.kind === 'renewal' && !termsOfOutcome(outcome).some(term => seenTerms.has(term)),
  )
  const decided = past.filter(isDecided).map(outcome => bookOutcome(outcome, policy))
  const booked = [...due, ...decided].filter(renewal => renewal !== null)
  return {
    booked: booked.toSorted((a, b) => (a.renewalId < b.renewalId ? -1 : 1)),
    leftOut: due.length + past.length - booked.length,
    undecided: past.length - decided.length,
    trials: countTrials(others),
  }
}

function countTrials(outcomes: readonly TermOutcome[]): TrialCounts {
  const trials = outcomes.filter(({ kind, outcome }) => kind === 'trial' && outcome !== null)
  const converted = trials.filter(({ outcome }) => outcome === 'converted').length
  return { ended: trials.length, converted, lapsed: trials.length - converted }
}

type Place = { readonly segment: string | null; readonly csmId: string | null }

function isDecided({ kind, outcome }: TermOutcome): boolean {
  return kind === 'renewal' && outcome !== null
}

/** What a term goes by: its id, and each fact behind it with its due day, since it gets another id once it is written down. */
function termsOf({ renewalId, dueOn, evidence }: BookRow): string[] {
  return [renewalId, ...evidence.map(fact => `${fact} ${dueOn}`)]
}

function termsOfOutcome({ id, dueOn, evidence }: TermOutcome): string[] {
  return [id, ...evidence.map(fact => `${fact} ${dueOn}`)]
}

function isInScope({ segment, csmId }: Place, scope: BookScope): boolean {
  return (
    (scope.segment === null || segment === scope.segment) && (scope.csmId === null || csmId === scope.csmId)
  )
}

function bookRenewal(row: BookRow, { segment, csmId }: Place, policy: ForecastPolicy): BookedRenewal | null {
  const { renewalId, accountId, dueOn, arrMinor, arrAfterMinor, csmCall, csmProbability, open } = row
  if (arrMinor === null || arrMinor <= 0) return null
  const of = { renewalId, arrMinor }
  const outlook =
    arrAfterMinor !== null
      ? decidedOutlook({ ...of, arrAfterMinor })
      : open === null
        ? null
        : outlookOf({ ...of, chanceLost: open.probabilityLost, split: open.givenKept }, policy)
  if (outlook === null) return null
  const called = callOf(csmCall, csmProbability)
  return {
    ...of,
    accountId,
    segment,
    csmId,
    dueOn,
    outlook,
    arrAfterByCsmMinor: called === null ? null : arrAfterByCall(arrMinor, called, policy),
    arrAfterMinor,
  }
}

/** Null where an amount is not known. */
function bookOutcome(outcome: TermOutcome, policy: ForecastPolicy): BookedRenewal | null {
  const { id, accountId, segment, csmId, dueOn, arrMinor, arrAfterMinor, csmCall, csmProbability } = outcome
  if (arrMinor === null || arrAfterMinor === null) return null
  const called = callOf(csmCall, csmProbability)
  return {
    renewalId: id,
    accountId,
    segment,
    csmId,
    dueOn,
    arrMinor,
    outlook: decidedOutlook({ renewalId: id, arrMinor, arrAfterMinor }),
    arrAfterByCsmMinor: called === null ? null : arrAfterByCall(arrMinor, called, policy),
    arrAfterMinor,
  }
}

const CALLS: readonly string[] = ['churned', 'contracted', 'renewed', 'expanded'] satisfies (
  | KeptAs
  | 'churned'
)[]

function callOf(call: string | null, probabilityKept: number | null): CsmCall | null {
  if (call === null || !CALLS.includes(call)) return null
  return { call: call as CsmCall['call'], probabilityKept }
}
