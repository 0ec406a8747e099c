// The open renewals of an account out of its signals.
import { type Day, day } from '@rung/kernel'
import type { SignalIndex } from '@rung/signals'

export type OpenRenewal = {
  readonly renewalId: string
  readonly dueOn: Day
  /** ARR at stake in minor units of the workspace's currency; null without an exchange rate. */
  readonly arrMinor: number | null
  readonly currency: string | null
  readonly termMonths: number | null
  readonly noticeOn: Day | null
  readonly csmCall: string | null
  /** The CSM's own probability that it is kept, 0..1. */
  readonly csmProbability: number | null
  readonly autoRenews: boolean | null
  /** The facts it follows from: itself where it was written down, and the contract. */
  readonly evidence: readonly string[]
}

/** Renewals without a resolution, the first due first, ties by id. One that is past its day stays open until decided. */
export function readRenewals(signals: SignalIndex): OpenRenewal[] {
  return signals
    .subjects('renewal')
    .flatMap(renewal => {
      const dueOn = renewal.text('due_on')
      if (dueOn === null || renewal.text('resolution') !== null) return []
      const noticeOn = renewal.text('notice_on')
      return [
        {
          renewalId: renewal.id,
          dueOn: day(dueOn),
          arrMinor: renewal.number('arr_minor'),
          currency: renewal.text('currency'),
          termMonths: renewal.number('term_months'),
          noticeOn: noticeOn === null ? null : day(noticeOn),
          csmCall: renewal.text('csm_call'),
          csmProbability: renewal.number('csm_probability'),
          autoRenews: renewal.flag('auto_renews'),
          evidence: renewal.signal('due_on')?.evidence ?? [],
        },
      ]
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? compare(a.renewalId, b.renewalId) : compare(a.dueOn, b.dueOn)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
