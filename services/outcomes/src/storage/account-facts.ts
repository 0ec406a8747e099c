// All facts of this context about some accounts, at the price of one read each kind, whatever days are then judged.
import { Found, type Ids, type Read, type Results, sendRead, type Tx } from '@rung/database'
import { type Merges, readMerges } from '@rung/directory'
import { byAccount, heldBy, revisionsRead } from '@rung/fact-ledger'
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

type FactReads = { readonly [K in keyof AccountRows]: Read<AccountRows[K][number][]> }

/** Every revision of the accounts' facts, a read each kind. */
export const accountFactsReads = (tx: Pick<Tx, 'workspaceId'>, accountIds: Ids): FactReads => ({
  outcomes: revisionsRead(tx, { table: outcomes }, accountIds),
  measurements: revisionsRead(tx, { table: measurements }, accountIds),
  customerVerdicts: revisionsRead(tx, { table: customerVerdicts }, accountIds),
  vendorVerdicts: revisionsRead(tx, { table: vendorVerdicts }, accountIds),
  ladderEvidence: revisionsRead(tx, { table: ladderEvidence }, accountIds),
  promises: revisionsRead(tx, { table: promises }, accountIds),
  ladderPins: revisionsRead(tx, { table: ladderPins }, accountIds),
})

/** The words they name, of every revision, in the same statement: what is shown is looked up among them. */
export const wordsOfFacts = new Found(`array(
        select outcomes."statementRef" from outcomes
        union
        select "ladderPins"."reasonRef" from "ladderPins"
        union
        select unnest(array[promises."concernWordsRef", promises."ourWordsRef", promises."customerWordsRef"]) from promises
      )`)

/** Sends them in one flight, and answers from memory after that. */
export async function loadAccountFacts(
  tx: Tx,
  accountIds: readonly string[],
  known?: Merges,
): Promise<LoadedFacts> {
  const merges = known ?? (await readMerges(tx))
  const reads = accountFactsReads(tx, merges.everOneWith(accountIds))
  const sent = Object.entries(reads).map(async ([kind, read]) => [kind, await sendRead<unknown>(tx, read)])
  return factsFrom(Object.fromEntries(await Promise.all(sent)) as Results<FactReads>, merges)
}

export function factsFrom(revisions: Results<FactReads>, merges: Merges): LoadedFacts {
  const of = {
    outcomes: byAccount(revisions.outcomes),
    measurements: byAccount(revisions.measurements),
    customerVerdicts: byAccount(revisions.customerVerdicts),
    vendorVerdicts: byAccount(revisions.vendorVerdicts),
    ladderEvidence: byAccount(revisions.ladderEvidence),
    promises: byAccount(revisions.promises),
    ladderPins: byAccount(revisions.ladderPins),
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
