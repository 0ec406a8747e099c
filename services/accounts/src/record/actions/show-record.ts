// One page of everything that was recorded of an account, as sentences.
import type { Database, Tx } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import { type RecordPage, type RecordPlace, readRecord } from '../storage/read-record.ts'
import { type DescribedFact, describeFact } from './describe-facts.ts'
import { type AskedAccount, findAskedAccount } from './find-asked-account.ts'
import { joinFacts } from './join-facts.ts'

export type ShownRecord = {
  readonly account: AskedAccount
  readonly entries: readonly (DescribedFact & { readonly superseded: boolean })[]
  /** Where the page ended; null where nothing follows. */
  readonly end: RecordPlace | null
}

export function showRecord(
  database: Database,
  request: Omit<RecordPage, 'accountIds'> & {
    readonly workspaceId: string
    readonly account: string
    readonly now: Date
  },
): Promise<ShownRecord | Refusal> {
  return database.inWorkspace(request.workspaceId, tx => recordOf(tx, request), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
}

async function recordOf(
  tx: Tx,
  {
    account: name,
    now,
    limit,
    ...page
  }: Omit<RecordPage, 'accountIds'> & { readonly account: string; readonly now: Date },
): Promise<ShownRecord | Refusal> {
  const found = await findAskedAccount(tx, name, { ...page, now }, accountIds =>
    readRecord(tx, { ...page, accountIds, limit: limit + 1 }),
  )
  if (isRefusal(found)) return found
  const { account, read } = found
  const shown = read.slice(0, limit)
  const joined = await joinFacts(
    tx,
    shown.map(({ fact }) => fact),
    now,
  )
  return {
    account,
    entries: shown.map(({ fact, superseded }) => ({ ...describeFact(fact, joined, page.asOf), superseded })),
    end: read.length > limit ? (shown.at(-1)?.at ?? null) : null,
  }
}
