// The accounts of a workspace whose judgement throws: one page of them, and another try.
import type { Database } from '@rung/database'
import { readAccounts, resolveAccount } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { readStuckAccounts, retryStuck, STAGES, type Stage, type StuckAccount } from '@rung/signals'

export type ListedStuck = StuckAccount & { readonly externalId: string | null }

export type StuckPlace = { readonly accountId: string; readonly stage: string }

/** One page, and whether more follow. */
export function listStuckAccounts(
  database: Database,
  workspaceId: string,
  page: { readonly after: StuckPlace | undefined; readonly limit: number },
  now: Date,
): Promise<{ readonly page: readonly ListedStuck[]; readonly more: boolean }> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const { after, limit } = page
      const found = await readStuckAccounts(tx, {
        accountIds: null,
        stages: STAGES,
        limit: limit + 1,
        ...(after === undefined ? {} : { after }),
      })
      const shown = found.slice(0, limit)
      const accounts = await readAccounts(tx, {
        asOf: dayOf(now),
        knownAt: now,
        accountIds: [...new Set(shown.map(({ accountId }) => accountId))],
      })
      const names = new Map(accounts.map(({ accountId, externalId }) => [accountId, externalId]))
      return {
        page: shown.map(each => ({ ...each, externalId: names.get(each.accountId) ?? null })),
        more: found.length > limit,
      }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

/** Makes stuck accounts due again: one by its id or externalId, or all; says how many entries of the list that were. */
export function retryStuckAccounts(
  database: Database,
  workspaceId: string,
  input: { readonly account: string | null; readonly stage: Stage | null },
  keep: Keep<number>,
): Promise<number | Refusal> {
  return database.inWorkspace(workspaceId, async tx => {
    const { account, stage } = input
    const found = account === null ? undefined : await resolveAccount(tx, account)
    if (account !== null && found === undefined) {
      return refuse('invalid', `no account is called "${account}" in this workspace`, {
        field: 'account',
        fix: 'Send the id or the externalId of an account, or leave it out to retry all.',
      })
    }
    const retried = await retryStuck(tx, {
      accountIds: found === undefined ? null : [found.id],
      stages: stage === null ? STAGES : [stage],
    })
    await keep(tx, retried)
    return retried
  })
}
