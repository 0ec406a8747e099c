// Reads the audit: a page, or all of it piece by piece.
import { type AuditEntry, type AuditFilter, type AuditPosition, readAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { resolveAccount, resolvePerson } from '@rung/directory'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'

/** `accountId` and `personId` as the caller names them: our id, or the caller's. */
export type AuditRequest = AuditFilter

export function listAudit(
  deps: AccountsDeps,
  workspaceId: string,
  input: AuditRequest,
  page: { readonly after: AuditPosition | null; readonly limit: number },
): Promise<AuditEntry[]> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => readAudit(tx, await filterOf(tx, input), { ...page, first: 'newest' }),
    { readOnly: true },
  )
}

/**
 * Every entry there is when it begins, oldest first. A page at a time, each in a transaction of its own, so that it costs
 * one page of memory and holds no transaction open while a slow reader takes it.
 */
export async function* exportAudit(
  deps: AccountsDeps,
  workspaceId: string,
  input: AuditRequest,
): AsyncGenerator<readonly AuditEntry[]> {
  const limit = ACCOUNTS_POLICY.auditExportEntries
  const now = new Date(deps.clock().getTime() + 1)
  const until = input.until !== undefined && input.until < now ? input.until : now
  const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) =>
    deps.database.inWorkspace(workspaceId, work, { readOnly: true })
  const filter = await inWorkspace(tx => filterOf(tx, { ...input, until }))
  let after: AuditPosition | null = null
  for (;;) {
    const position: AuditPosition | null = after
    const entries: AuditEntry[] = await inWorkspace(tx =>
      readAudit(tx, filter, { first: 'oldest', after: position, limit }),
    )
    if (entries.length > 0) yield entries
    if (entries.length < limit) return
    after = entries.at(-1) ?? null
  }
}

/** A name of nobody stays as it is, and finds nothing; so does the id of somebody who is not there any more find theirs. */
async function filterOf(tx: Tx, input: AuditRequest): Promise<AuditFilter> {
  const { accountId, personId } = input
  const account = accountId === undefined ? undefined : await resolveAccount(tx, accountId)
  const person = personId === undefined ? undefined : await resolvePerson(tx, personId)
  return {
    ...input,
    ...(account === undefined ? {} : { accountId: account.id }),
    ...(person === undefined ? {} : { personId: person.id }),
  }
}
