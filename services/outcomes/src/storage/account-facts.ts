// All facts of this context about some accounts, at the price of one read each kind, whatever days are then judged.
import type { Tx } from '@rung/database'
import { holding, readRevisions } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { type CustomerVerdictRow, customerVerdicts } from './customer-verdicts.ts'
import { type LadderEvidenceRow, ladderEvidence } from './ladder-evidence.ts'
import { type LadderPinRow, ladderPins } from './ladder-pins.ts'
import { type MeasurementRow, measurements } from './measurements.ts'
import { type OutcomeRow, outcomes } from './outcomes.ts'
import { type PromiseRow, promises } from './promises.ts'
import { type VendorVerdictRow, vendorVerdicts } from './vendor-verdicts.ts'

/** What held of one account as of a day and as known at an instant. */
export type AccountFacts = {
  readonly outcomes: readonly OutcomeRow[]
  readonly measurements: readonly MeasurementRow[]
  readonly customerVerdicts: readonly CustomerVerdictRow[]
  readonly vendorVerdicts: readonly VendorVerdictRow[]
  readonly ladderEvidence: readonly LadderEvidenceRow[]
  readonly promises: readonly PromiseRow[]
  readonly ladderPins: readonly LadderPinRow[]
}

export type FactsOf = (accountId: string, when: { asOf: Day; knownAt: Date }) => AccountFacts

/** Every revision of what both sides said of one account's outcomes. */
export type VerdictHistory = {
  readonly customer: readonly CustomerVerdictRow[]
  readonly vendor: readonly VendorVerdictRow[]
}

export type LoadedFacts = {
  readonly factsOf: FactsOf
  readonly verdictsOf: (accountId: string) => VerdictHistory
}

/** Reads every revision of the accounts' facts, a statement each kind in one flight, and answers from memory after that. */
export async function loadAccountFacts(tx: Tx, accountIds: readonly string[]): Promise<LoadedFacts> {
  const [wanted, measured, customer, vendor, evidence, promised, pinned] = await Promise.all([
    readRevisions(tx, { table: outcomes }, accountIds),
    readRevisions(tx, { table: measurements }, accountIds),
    readRevisions(tx, { table: customerVerdicts }, accountIds),
    readRevisions(tx, { table: vendorVerdicts }, accountIds),
    readRevisions(tx, { table: ladderEvidence }, accountIds),
    readRevisions(tx, { table: promises }, accountIds),
    readRevisions(tx, { table: ladderPins }, accountIds),
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
      holding(revisions.get(accountId) ?? [], when).filter(row => row.accountId === accountId)
    return {
      outcomes: held(of.outcomes),
      measurements: held(of.measurements),
      customerVerdicts: held(of.customerVerdicts),
      vendorVerdicts: held(of.vendorVerdicts),
      ladderEvidence: held(of.ladderEvidence),
      promises: held(of.promises),
      ladderPins: held(of.ladderPins),
    }
  }
  const verdictsOf = (accountId: string): VerdictHistory => ({
    customer: of.customerVerdicts.get(accountId) ?? [],
    vendor: of.vendorVerdicts.get(accountId) ?? [],
  })
  return { factsOf, verdictsOf }
}

type Revision =
  | OutcomeRow
  | MeasurementRow
  | CustomerVerdictRow
  | VendorVerdictRow
  | LadderEvidenceRow
  | LadderPinRow
  | PromiseRow

/** A fact that moved is given whole to each account it was ever of: the newest revision says whose it is. */
function byAccount<R extends Revision>(revisions: readonly R[]): Map<string, R[]> {
  const accounts = new Map<string, R[]>()
  for (const history of Map.groupBy(revisions, row => row.id).values()) {
    for (const accountId of new Set(history.map(row => row.accountId))) {
      accounts.set(accountId, [...(accounts.get(accountId) ?? []), ...history])
    }
  }
  return accounts
}
