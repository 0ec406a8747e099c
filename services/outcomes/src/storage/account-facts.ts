// All facts of this context about some accounts, at the price of one read each kind, whatever days are then judged.
import type { Tx } from '@rung/database'
import { type Merges, readMerges } from '@rung/directory'
import { byAccount, heldBy, readRevisions } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { type CustomerVerdictRow, customerVerdicts } from './customer-verdicts.ts'
import { type LadderEvidenceRow, ladderEvidence } from './ladder-evidence.ts'
import { type LadderPinRow, ladderPins } from './ladder-pins.ts'
import { type MeasurementRow, measurements } from './measurements.ts'
import { type OutcomeRow, outcomes } from './outcomes.ts'
import { type PromiseRow, promises } from './promises.ts'
import { type VendorVerdictRow, vendorVerdicts } from './vendor-verdicts.ts'

/** What held of one account as of a day and as known at an instant: all that is judged, and what is shown beside. */
export type AccountRows = {
  readonly outcomes: readonly OutcomeRow[]
  readonly measurements: readonly MeasurementRow[]
  readonly customerVerdicts: readonly CustomerVerdictRow[]
  readonly vendorVerdicts: readonly VendorVerdictRow[]
  readonly ladderEvidence: readonly LadderEvidenceRow[]
  readonly promises: readonly PromiseRow[]
  readonly ladderPins: readonly LadderPinRow[]
}

export type FactsOf = (accountId: string, when: { asOf: Day; knownAt: Date }) => AccountRows

export type LoadedFacts = {
  readonly factsOf: FactsOf
}

/** Reads every revision of the accounts' facts, a statement each kind in one flight, and answers from memory after that. */
export async function loadAccountFacts(
  tx: Tx,
  accountIds: readonly string[],
  known?: Merges,
): Promise<LoadedFacts> {
  const merges = known ?? (await readMerges(tx))
  const all = merges.everOneWith(accountIds)
  const [wanted, measured, customer, vendor, evidence, promised, pinned] = await Promise.all([
    readRevisions(tx, { table: outcomes }, all),
    readRevisions(tx, { table: measurements }, all),
    readRevisions(tx, { table: customerVerdicts }, all),
    readRevisions(tx, { table: vendorVerdicts }, all),
    readRevisions(tx, { table: ladderEvidence }, all),
    readRevisions(tx, { table: promises }, all),
    readRevisions(tx, { table: ladderPins }, all),
  ])
  const of = {
    outcomes: byAccount(wanted),
    measurements: byAccount(measured),
    customerVerdicts: byAccount(customer),
    vendorVerdicts: byAccount(vendor),
    ladderEvidence: byAccount(evidence),
    promises: byAccount(promised),
    ladderPins: byAccount(pinned),
  }
  const factsOf: FactsOf = (accountId, when) => {
    const held = <R extends Revision>(revisions: ReadonlyMap<string, R[]>): R[] =>
      heldBy(revisions, accountId, when, merges)
    return {
      outcomes: held(of.outcomes),
      measurements: held(of.measurements),
      customerVerdicts: held(of.customerVerdicts),
      vendorVerdicts: held(of.vendorVerdicts),
      ladderEvidence: held(of.ladderEvidence),
      promises: eachOnce(held(of.promises)),
      ladderPins: held(of.ladderPins),
    }
  }
  return { factsOf }
}

type Revision =
  | OutcomeRow
  | MeasurementRow
  | CustomerVerdictRow
  | VendorVerdictRow
  | LadderEvidenceRow
  | LadderPinRow
  | PromiseRow

/** Two accounts of one segment that are one now were promised the same twice: it is one promise, the survivor's own. */
function eachOnce(rows: readonly PromiseRow[]): PromiseRow[] {
  const seen = new Set<string>()
  return rows.filter(({ segmentPromiseId }) => {
    if (segmentPromiseId === null) return true
    const isFirst = !seen.has(segmentPromiseId)
    seen.add(segmentPromiseId)
    return isFirst
  })
}
