// The open renewals of an account out of its signals.
import type { Day } from '@rung/kernel'
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
      const dueOn = renewal.value('due_on')
      if (dueOn === null || renewal.value('resolution') !== null) return []
      return [
        {
          renewalId: renewal.id,
          dueOn,
          arrMinor: renewal.value('arr_minor'),
          currency: renewal.value('currency'),
          termMonths: renewal.value('term_months'),
          noticeOn: renewal.value('notice_on'),
          csmCall: renewal.value('csm_call'),
          csmProbability: renewal.value('csm_probability'),
          autoRenews: renewal.value('auto_renews'),
          evidence: renewal.signal('due_on')?.evidence ?? [],
        },
      ]
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? compare(a.renewalId, b.renewalId) : compare(a.dueOn, b.dueOn)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
