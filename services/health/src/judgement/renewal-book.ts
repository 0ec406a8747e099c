// The renewals that fall due in a quarter, open and decided, out of judged accounts: what a forecast adds up.
import {
  arrAfterByCall,
  type CsmCall,
  decidedOutlook,
  type ForecastPolicy,
  type KeptAs,
  outlookOf,
  type RenewalOutlook,
} from '@rung/forecasting'
import { contains, type Day, day, type Period } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'
import type { Judgement } from './judge-account.ts'

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

export type RenewalBook = {
  readonly booked: readonly BookedRenewal[]
  /** Due in the quarter, and left out since no ARR is known (no exchange rate) or it is nothing. */
  readonly leftOut: number
}

export type BookScope = {
  readonly due: Period
  /** Null means all of them. */
  readonly segment: string | null
  readonly csmId: string | null
}

/** By id. Those of closed accounts are in: a quarter is what fell due in it. */
export function renewalBook(
  judgements: readonly Judgement[],
  scope: BookScope,
  policy: ForecastPolicy,
): RenewalBook {
  const due = judgements
    .filter(judgement => isInScope(judgement, scope))
    .flatMap(judgement =>
      judgement.signals
        .subjects('renewal')
        .filter(renewal => isDue(renewal, scope.due))
        .map(renewal => bookRenewal(judgement, renewal, policy)),
    )
  const booked = due.filter(renewal => renewal !== null)
  return {
    booked: booked.toSorted((a, b) => (a.renewalId < b.renewalId ? -1 : 1)),
    leftOut: due.length - booked.length,
  }
}

function isInScope({ segment, signals }: Judgement, scope: BookScope): boolean {
  return (
    (scope.segment === null || segment === scope.segment) &&
    (scope.csmId === null || signals.account.text('csm') === scope.csmId)
  )
}

function isDue(renewal: SubjectSignals, due: Period): boolean {
  const dueOn = renewal.text('due_on')
  return dueOn !== null && contains(due, day(dueOn))
}

function bookRenewal(
  judgement: Judgement,
  renewal: SubjectSignals,
  policy: ForecastPolicy,
): BookedRenewal | null {
  const arrMinor = renewal.number('arr_minor')
  const arrAfterMinor = renewal.text('resolution') === null ? null : renewal.number('arr_after_minor')
  const judged = judgement.renewals.find(each => each.renewal.renewalId === renewal.id)
  if (arrMinor === null || arrMinor <= 0) return null
  const of = { renewalId: renewal.id, arrMinor }
  const outlook =
    arrAfterMinor !== null
      ? decidedOutlook({ ...of, arrAfterMinor })
      : judged === undefined
        ? null
        : outlookOf({ ...of, chanceLost: judged.risk.probabilityLost, split: judged.risk.givenKept }, policy)
  if (outlook === null) return null
  const called = callOf(renewal)
  return {
    ...of,
    accountId: judgement.accountId,
    segment: judgement.segment,
    csmId: judgement.signals.account.text('csm'),
    dueOn: day(String(renewal.text('due_on'))),
    outlook,
    arrAfterByCsmMinor: called === null ? null : arrAfterByCall(arrMinor, called, policy),
    arrAfterMinor,
  }
}

const CALLS: readonly string[] = ['churned', 'contracted', 'renewed', 'expanded'] satisfies (
  | KeptAs
  | 'churned'
)[]

function callOf(renewal: SubjectSignals): CsmCall | null {
  const call = renewal.text('csm_call')
  if (call === null || !CALLS.includes(call)) return null
  return { call: call as CsmCall['call'], probabilityKept: renewal.number('csm_probability') }
}
