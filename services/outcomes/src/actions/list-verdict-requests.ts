// Requests for a verdict, as of a day and as known at an instant: one, or a page.
import type { Tx } from '@rung/database'
import { type Merges, readMerges, resolveAccounts } from '@rung/directory'
import { type Day, endOf, type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import { findRequest, readRequests, type VerdictRequestRow } from '../storage/verdict-requests.ts'
import type { RequestStatus } from '../verdict-request-status.ts'

export type ShownRequest = { readonly row: VerdictRequestRow; readonly at: Date }

type When = { readonly asOf: Day; readonly knownAt: Date }

/** What happened by the end of the day and was known: a request is known the moment it happens. */
const instantOf = ({ asOf, knownAt }: When): Date => (endOf(asOf) < knownAt ? endOf(asOf) : knownAt)

export type VerdictRequestsQuery = When & {
  /** Our id or the caller's; null for all. */
  readonly account: string | null
  readonly status: RequestStatus | null
  readonly afterId: string
  readonly limit: number
}

export function listVerdictRequests(
  { database }: OutcomesDeps,
  workspaceId: string,
  input: VerdictRequestsQuery,
): Promise<{ readonly page: readonly ShownRequest[]; readonly more: boolean }> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const merges = await readMerges(tx)
      const accountIds = input.account === null ? null : await oneWith(tx, merges, input.account, input)
      if (accountIds?.length === 0) return { page: [], more: false }
      const at = instantOf(input)
      const { status, afterId, limit } = input
      const rows = await readRequests(tx, { at, accountIds, status, afterId, limit: limit + 1 })
      return {
        page: rows.slice(0, limit).map(row => ({ row: renamed(row, merges, input), at })),
        more: rows.length > limit,
      }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

export function readVerdictRequest(
  { database }: OutcomesDeps,
  workspaceId: string,
  input: When & { readonly id: string },
): Promise<ShownRequest | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const row = await findRequest(tx, input.id)
      const at = instantOf(input)
      if (row === undefined || row.askedAt > at) return noRequest(input.id)
      return { row: renamed(row, await readMerges(tx), input), at }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

export function noRequest(name: string): Refusal {
  return refuse('not_found', `no verdict request is called "${name}" in this workspace`)
}

/** The account of that name and all that were merged into it by then; empty when there is none. */
async function oneWith(tx: Tx, merges: Merges, name: string, when: When): Promise<readonly string[]> {
  const found = (await resolveAccounts(tx, [name])).get(name)
  if (found === undefined) return []
  const { accounts } = merges.at(when)
  return accounts.oneWith(accounts.survivorOf(found.id))
}

function renamed(row: VerdictRequestRow, merges: Merges, when: When): VerdictRequestRow {
  const { accounts, stakeholders } = merges.at(when)
  return {
    ...row,
    accountId: accounts.survivorOf(row.accountId),
    stakeholderId: stakeholders.survivorOf(row.stakeholderId),
  }
}
