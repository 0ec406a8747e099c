// Reads facts for the API: one, or a page, as of a day and as known at an instant.
import type { Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import { type Day, dayOf, endOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { referenceColumn } from '../content.ts'
import { inForce } from '../in-force.ts'
import type { Ledger } from '../ledger.ts'
import type { LedgerRow } from '../ledger-columns.ts'
import { readTexts } from '../open-desk.ts'
import { LEDGER_POLICY } from '../policy.ts'
import { presentFact } from '../present-fact.ts'
import type { Caller, FactResource } from '../resource.ts'
import { isAnothers, readWaiting } from '../seal.ts'
import { readFactsPage } from '../storage/read-facts.ts'
import { readHistory } from '../storage/read-histories.ts'
import { notFound } from './change-fact.ts'

/** Null means now. */
export type When = { readonly asOf: Day | null; readonly knownAt: Date | null }

/** One fact, found by our id or the caller's. A retracted one is shown as such; one that waits, to the key that wrote it alone. */
export function readFact(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  input: When & { readonly id: string },
): Promise<Record<string, unknown> | Refusal> {
  return ledger.database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const now = ledger.clock()
      const { asOf, knownAt } = instants(input, now)
      const row = inForce(await readHistory(tx, resource.table, input.id), knownAt)
      const shown =
        row ?? (input.knownAt === null ? await waitingOf(tx, resource, caller, input.id) : undefined)
      if (shown === undefined || shown.occurredAt > endOf(asOf)) return notFound(resource, input.id)
      const texts = await readTexts(tx, ledger, resource, [shown])
      return presentFact(resource, shown, texts)
    },
    { readOnly: true },
  )
}

/** What a fact that waits says last, where it is the caller's own. */
async function waitingOf(
  tx: Tx,
  resource: FactResource,
  caller: Caller,
  id: string,
): Promise<LedgerRow | undefined> {
  const waiting = await readWaiting(tx, resource, id, 'look')
  return isAnothers(waiting, caller) ? undefined : waiting.at(-1)
}

export type ListRequest = When & {
  /** Our id or the caller's. */
  readonly account: string | null
  /** What fields must say, by field: `resource.filters`. */
  readonly filters?: Readonly<Record<string, string>>
  readonly limit: number
  readonly cursor: string | null
}

export type Page = {
  readonly data: Record<string, unknown>[]
  readonly nextCursor: string | null
  /** How many wait and are in no page, of the account asked for or of all; of a resource whose facts may wait. */
  readonly sealed?: number
}

/**
 * A page of facts in id order, without retracted ones and those that wait. The cursor is the last id seen. Throws the refusal of a
 * filter that names nobody.
 */
export function listFacts(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  input: ListRequest,
): Promise<Page> {
  return ledger.database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const now = ledger.clock()
      const when = instants(input, now)
      const accountIds = input.account === null ? undefined : await oneWith(tx, ledger, input.account, when)
      const isNobodys = accountIds?.length === 0
      const holding = isNobodys ? {} : await columnsHeld(tx, resource, caller, input.filters ?? {})
      if (isRefusal(holding)) throw holding
      const held = { ...when, ...(accountIds === undefined ? {} : { accountIds }) }
      const [sealed, rows] = await Promise.all([
        resource.seal?.countWaiting(tx, accountIds ?? null),
        isNobodys
          ? ([] as LedgerRow[])
          : readFactsPage(tx, resource.table, held, {
              afterId: input.cursor,
              limit: input.limit + 1,
              holding,
            }),
      ])
      const page = rows.slice(0, input.limit)
      const texts = await readTexts(tx, ledger, resource, page)
      return {
        data: page.map(row => presentFact(resource, row, texts)),
        nextCursor: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
        ...(sealed === undefined ? {} : { sealed }),
      }
    },
    { readOnly: true, together: true },
  )
}

/** The account of that name and all that were merged into it by then; none when there is none of that name. */
async function oneWith(
  tx: Tx,
  ledger: Ledger,
  name: string,
  when: { readonly asOf: Day; readonly knownAt: Date },
): Promise<readonly string[]> {
  const found = (await ledger.resolveAccount(tx, [name])).get(name)
  if (found === undefined) return []
  const { accounts } = (await readMerges(tx)).at(when)
  return accounts.oneWith(accounts.survivorOf(found.id))
}

/** The columns behind filters and what they must hold. A filter by a reference names somebody who is there. */
async function columnsHeld(
  tx: Tx,
  resource: FactResource,
  caller: Caller,
  filters: Readonly<Record<string, string>>,
): Promise<Record<string, string> | Refusal> {
  const columns: Record<string, string> = {}
  for (const [field, name] of Object.entries(filters)) {
    const reference = resource.references?.[field]
    if (reference === undefined) {
      columns[field] = name
      continue
    }
    const isMe = name === 'me' && reference.noun === 'person'
    const id = isMe ? caller.personId : (await reference.resolve(tx, [name])).get(name)?.id
    if (id === undefined || id === null) {
      const whom = isMe
        ? 'your key names no person'
        : `no ${reference.noun} is called "${name}" in this workspace`
      const fix = `Send the id or the externalId of a ${reference.noun}.`
      return refuse('invalid', whom, { field, fix })
    }
    columns[referenceColumn(field, reference)] = id
  }
  return columns
}

// Live reads look a little ahead: another process's clock may, and what it has just written must be seen.
function instants(when: When, now: Date): { asOf: Day; knownAt: Date } {
  const ahead = new Date(now.getTime() + LEDGER_POLICY.clockSkewSeconds * 1000)
  return { asOf: when.asOf ?? dayOf(ahead), knownAt: when.knownAt ?? ahead }
}
