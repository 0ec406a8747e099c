// Reads facts for the API: one, or a page, as of a day and as known at an instant.
import { type Day, dayOf, endOf, type Refusal } from '@rung/kernel'
import { inForce } from '../in-force.ts'
import type { Ledger } from '../ledger.ts'
import type { LedgerRow } from '../ledger-columns.ts'
import { LEDGER_POLICY } from '../policy.ts'
import { presentFact } from '../present-fact.ts'
import type { FactResource } from '../resource.ts'
import { readFactsPage } from '../storage/read-facts.ts'
import { readHistory } from '../storage/read-histories.ts'
import { notFound, readTexts } from './write-facts.ts'

/** Null means now. */
export type When = { readonly asOf: Day | null; readonly knownAt: Date | null }

/** One fact, found by our id or the caller's. A retracted one is shown as such. */
export function readFact(
  ledger: Ledger,
  resource: FactResource,
  workspaceId: string,
  asked: When & { readonly id: string },
): Promise<Record<string, unknown> | Refusal> {
  return ledger.database.inWorkspace(
    workspaceId,
    async tx => {
      const { asOf, knownAt } = instants(asked, ledger.clock())
      const row = inForce(await readHistory(tx, resource.table, asked.id), knownAt)
      if (row === undefined || row.occurredAt > endOf(asOf)) return notFound(resource, asked.id)
      return presentFact(resource, row, await readTexts(tx, ledger, resource, [row]))
    },
    { readOnly: true },
  )
}

export type ListAsked = When & {
  /** Our id or the caller's. */
  readonly account: string | null
  readonly limit: number
  readonly cursor: string | null
}

export type Page = { readonly data: Record<string, unknown>[]; readonly nextCursor: string | null }

/** A page of facts in id order, retracted ones left out. The cursor is the last id seen. */
export function listFacts(
  ledger: Ledger,
  resource: FactResource,
  workspaceId: string,
  asked: ListAsked,
): Promise<Page> {
  return ledger.database.inWorkspace(
    workspaceId,
    async tx => {
      const accountId =
        asked.account === null
          ? undefined
          : (await ledger.resolveAccount(tx, [asked.account])).get(asked.account)?.id
      if (asked.account !== null && accountId === undefined) return { data: [], nextCursor: null }
      const rows: LedgerRow[] = await readFactsPage(
        tx,
        resource.table,
        {
          ...instants(asked, ledger.clock()),
          ...(accountId === undefined ? {} : { accountIds: [accountId] }),
        },
        { afterId: asked.cursor, limit: asked.limit + 1 },
      )
      const shown = rows.slice(0, asked.limit)
      const texts = await readTexts(tx, ledger, resource, shown)
      return {
        data: shown.map(row => presentFact(resource, row, texts)),
        nextCursor: rows.length > asked.limit ? (shown.at(-1)?.id ?? null) : null,
      }
    },
    { readOnly: true },
  )
}

// Live reads look a little ahead: another process's clock may, and what it has just written must be seen.
function instants(when: When, now: Date): { asOf: Day; knownAt: Date } {
  const ahead = new Date(now.getTime() + LEDGER_POLICY.clockSkewSeconds * 1000)
  return { asOf: when.asOf ?? dayOf(ahead), knownAt: when.knownAt ?? ahead }
}
