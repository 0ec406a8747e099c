// What both sides said of one account's outcomes, paired, out of every revision of it.
import {
  type FiledVerdict,
  type GivenVerdict,
  pairVerdicts,
  type SuccessGapPolicy,
  type VerdictPair,
} from '@rung/success-gap'
import type { AccountFacts, VerdictHistory } from '../storage/account-facts.ts'
import type { VendorVerdictRow } from '../storage/vendor-verdicts.ts'
import { filingsIn, recordedVerdicts } from './sealed-facts.ts'

export type Circumstances = {
  /** 0..1, of a stakeholder. */
  readonly influenceOf: (stakeholderId: string) => number
  /** Who looked after the account when something was recorded. */
  readonly csmAt: (at: Date) => string | null
}

export function accountPairs(
  { customerVerdicts, vendorVerdicts }: Pick<AccountFacts, 'customerVerdicts' | 'vendorVerdicts'>,
  history: VerdictHistory,
  { influenceOf, csmAt }: Circumstances,
  policy: SuccessGapPolicy,
): VerdictPair[] {
  const rows = new Map(customerVerdicts.map(row => [row.id, row]))
  const given = recordedVerdicts(customerVerdicts, history.customer).flatMap((verdict): GivenVerdict[] => {
    const row = rows.get(verdict.id)
    const [first] = verdict.revisions
      .map(({ recordedAt }) => recordedAt)
      .sort((a, b) => Number(a) - Number(b))
    if (row === undefined || first === undefined) return []
    const { stakeholderId, achieved } = row
    return [
      { ...verdict, stakeholderId, achieved, influence: influenceOf(stakeholderId), csmId: csmAt(first) },
    ]
  })
  const revisionsOf = Map.groupBy(filingsIn(history.vendor), row => row.id)
  const filed = vendorVerdicts.map(row => filedVerdict(row, revisionsOf.get(row.id) ?? [row]))
  return pairVerdicts(given, filed, filingsIn(history.vendor), policy)
}

/** As it stands, with those of its revisions that spoke for the same person, outcome and period. */
function filedVerdict(row: VendorVerdictRow, revisions: readonly VendorVerdictRow[]): FiledVerdict {
  const { id, outcomeId, personId, periodStartsOn } = row
  return {
    id,
    outcomeId,
    personId,
    periodStartsOn,
    revisions: revisions.filter(
      one =>
        one.outcomeId === outcomeId && one.personId === personId && one.periodStartsOn === periodStartsOn,
    ),
  }
}
