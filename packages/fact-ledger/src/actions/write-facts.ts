// Takes statements about facts: whole ones by external id, or one change. All of a request commits together.
import { recordAudit } from '@rung/audit'
import { type ChangeEvent, recordChanges } from '@rung/change-feed'
import { byHalves, isDataFault, type Tx } from '@rung/database'
import { holdOffErasure, readCare, readReach } from '@rung/directory'
import { itemFault, type Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { admitDrafts } from '../admit.ts'
import { auditEntries } from '../audited.ts'
import { withAuthor } from '../author.ts'
import { changedAccounts } from '../changed-accounts.ts'
import { referenceColumn, wordsColumn } from '../content.ts'
import { draftOf, type FactDraft, isRefused } from '../draft.ts'
import type { Changed, Ledger, LedgerDeps } from '../ledger.ts'
import type { LedgerRow } from '../ledger-columns.ts'
import { LEDGER_POLICY } from '../policy.ts'
import { presentFact } from '../present-fact.ts'
import { lookUp } from '../references.ts'
import type { Caller, FactResource, Writing, WrittenFact } from '../resource.ts'
import { holdWaiting, isAnothers, readWaiting, recordedNow, refuseSealed } from '../seal.ts'
import { type Desk, type Settled, settle } from '../settle.ts'
import { namesOwn, settleTogether } from '../settle-together.ts'
import { appendRevisions } from '../storage/append-revisions.ts'
import { readHistories, readHistory } from '../storage/read-histories.ts'
import { retryOnCollision } from './retry-on-collision.ts'

export type FactWritten = {
  readonly status: 'created' | 'unchanged' | 'corrected'
  readonly id: string
  /** As the API answers it. */
  readonly fact: Record<string, unknown>
}
export type ItemResult = FactWritten | { readonly status: 'rejected'; readonly refusals: readonly Refusal[] }

/**
 * Settles statements in the order given, each by its external id: created, unchanged, corrected, or rejected without
 * touching the others. Of a known fact the fields that are named change; a new one is told whole. The number of SQL
 * statements does not depend on the number of items. What is answered to it is kept in the same transaction. A
 * value that no schema foresaw and PostgreSQL cannot take rejects its item too.
 */
export function writeFacts(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  items: readonly unknown[],
  keep: Keep<readonly ItemResult[]>,
): Promise<ItemResult[]> {
  return retryOnCollision(LEDGER_POLICY.attempts, () =>
    ledger.database.inWorkspace(caller.workspaceId, async tx => {
      await holdOffErasure(tx)
      const write = (some: readonly unknown[]) =>
        byHalves<unknown, ItemResult>(
          tx,
          some,
          (part, half) => writeFactsWithin(part, ledger, { resource, caller, items: half }),
          (_item, error) => ({ status: 'rejected', refusals: [itemFault(error)] }),
        )
      const results = await inRounds(resource, items, write)
      await keep(tx, results)
      return results
    }),
  )
}

/**
 * Where one item had the others written by halves, what names a fact of another half may have come too early: it is
 * tried again once that fact is kept.
 */
async function inRounds(
  resource: FactResource,
  items: readonly unknown[],
  write: (items: readonly unknown[]) => Promise<ItemResult[]>,
): Promise<ItemResult[]> {
  const results = await write(items)
  for (let kept = namesKept(results); kept.size > 0; ) {
    const again = results.flatMap((result, index) =>
      result.status === 'rejected' && namesOwn(resource, items[index], kept) ? [index] : [],
    )
    if (again.length === 0) break
    const next = await write(again.map(index => items[index]))
    again.forEach((index, at) => {
      results[index] = next[at] ?? (results[index] as ItemResult)
    })
    kept = namesKept(next)
  }
  return results
}

const namesKept = (results: readonly ItemResult[]): ReadonlySet<unknown> =>
  new Set(
    results.flatMap(result =>
      result.status === 'created' || result.status === 'corrected' ? [result.fact.externalId] : [],
    ),
  )

type Statements = {
  readonly resource: FactResource
  readonly caller: Caller
  readonly items: readonly unknown[]
}

/** {@link writeFacts} in a transaction that is open already, and that holds off erasures: for what must commit with other work. */
export async function writeFactsWithin(
  tx: Tx,
  ledger: LedgerDeps,
  { resource, caller, items }: Statements,
): Promise<ItemResult[]> {
  const now = ledger.clock()
  const stated = items.map(item => draftOf(resource, item, 'merge', now))
  const drafts = await admitDrafts(tx, resource, stated)
  const externalIds = drafts.flatMap(draft =>
    isRefused(draft) || draft.externalId === null ? [] : [draft.externalId],
  )
  const names = [...new Set(externalIds)].sort()
  // What waits first: what is appended meanwhile is found in the ledger then.
  const waiting = await holdWaiting(tx, resource, names)
  const histories = new Map([...(await readHistories(tx, resource.table, names)), ...waiting])
  const desk = await openDesk(tx, ledger, { resource, caller, now, drafts, histories })
  const together = settleTogether(desk, drafts, (at, draft) => {
    const waits = isRefused(draft) ? undefined : waiting.get(draft.externalId ?? '')
    if (waits === undefined) return settle(at, draft)
    return isAnothers(waits, caller) ? refuseSealed(resource) : settle(at, recordedNow(draft))
  })
  return save(tx, ledger, together.desk, together.settled)
}

/** Makes one change to one fact, found by our id or the caller's: the fields that are named, or all of it. */
export function changeFact(
  ledger: Ledger,
  resource: FactResource,
  caller: Caller,
  change: { readonly id: string; readonly body: unknown; readonly says: 'part' | 'whole' },
): Promise<ItemResult> {
  return retryOnCollision<ItemResult>(LEDGER_POLICY.attempts, () =>
    ledger.database.inWorkspace(caller.workspaceId, async tx => {
      await holdOffErasure(tx)
      const now = ledger.clock()
      const waiting = await readWaiting(tx, resource, change.id, 'hold')
      const history = waiting.length > 0 ? waiting : await readHistory(tx, resource.table, change.id)
      if (history.length === 0) return { status: 'rejected', refusals: [notFound(resource, change.id)] }
      const externalId = history[0]?.externalId ?? ''
      const read = draftOf(resource, change.body, change.says, now)
      const [admitted = []] = await admitDrafts(tx, resource, [underItsName(read, change, externalId)])
      if (isAnothers(waiting, caller)) return refuseSealed(resource)
      const named = isRefused(admitted) ? admitted : { ...admitted, externalId }
      const draft = waiting.length > 0 ? recordedNow(named) : named
      const histories = new Map([[externalId, history]])
      const desk = await openDesk(tx, ledger, { resource, caller, now, drafts: [draft], histories })
      const [result] = await save(tx, ledger, desk, [settle(desk, draft, history)])
      if (result === undefined) throw new RangeError('one change has one result')
      return result
    }),
  ).catch((error: unknown): ItemResult => {
    if (!isDataFault(error) || isRefusal(error)) throw error
    return { status: 'rejected', refusals: [itemFault(error)] }
  })
}

/** A whole fact is stated under the name it has; a change names none. */
function underItsName(
  draft: FactDraft | readonly Refusal[],
  { says }: { readonly says: 'part' | 'whole' },
  externalId: string,
): FactDraft | readonly Refusal[] {
  if (isRefused(draft) || says === 'part') return draft
  if (draft.externalId === null || draft.externalId === externalId) return { ...draft, externalId }
  return [
    refuse('invalid', 'is not the name of the one in the path', {
      field: 'externalId',
      fix: 'Leave it out, or send it as it is: a name does not change.',
    }),
  ]
}

/** Nothing of that name in this workspace: the same words for what never was and for what is another's. */
export function notFound(resource: FactResource, id: string): Refusal {
  return refuse('not_found', `no ${resource.noun} is called "${id}" in this workspace`)
}

type Opening = Pick<Desk, 'resource' | 'caller' | 'now' | 'histories'> & {
  readonly drafts: readonly (FactDraft | readonly Refusal[])[]
}

async function openDesk(tx: Tx, deps: LedgerDeps, opening: Opening): Promise<Desk> {
  const { drafts, ...given } = opening
  const bodies = drafts.flatMap(draft => (isRefused(draft) ? [] : bodiesToLookUp(given, draft)))
  const [names, texts, reach] = await Promise.all([
    lookUp(tx, given.resource, bodies, given.now),
    readTexts(tx, deps, given.resource, [...given.histories.values()].flat()),
    // a card in hand lets one record about an account, and not say whose it is
    (given.resource.account === 'self' ? readCare : readReach)(tx, given.caller, given.now),
  ])
  return { ...given, reach, newId: deps.newId, names, texts, wordings: [], expected: new Map() }
}

/** What a draft names, what would be filled in of it, and what the fact names already, which may be of another account then. */
function bodiesToLookUp(
  { resource, caller, histories }: Omit<Opening, 'drafts'>,
  { externalId, body }: FactDraft,
): readonly Readonly<Record<string, unknown>>[] {
  const references = Object.entries(resource.references ?? {})
  const completed = withAuthor(resource, body, caller)
  if (!references.some(([field]) => field in body)) return [completed]
  const history = histories.get(externalId ?? '') ?? []
  const held = history.map(row =>
    Object.fromEntries(
      references.map(([field, reference]) => [field, row[referenceColumn(field, reference)]]),
    ),
  )
  return [completed, ...held]
}

/** The words of rows, by id. */
export async function readTexts(
  tx: Tx,
  deps: Pick<LedgerDeps, 'readWords'>,
  resource: FactResource,
  rows: readonly LedgerRow[],
): Promise<Map<string, string>> {
  const columns = Object.entries(resource.words ?? {}).map(([field, words]) => wordsColumn(field, words))
  const refs = new Set(rows.flatMap(row => columns.flatMap(column => (row[column] as string | null) ?? [])))
  return refs.size > 0 ? new Map(await deps.readWords(tx, [...refs])) : new Map()
}

/** Keeps what was settled, and presents it as it is kept. */
async function save(
  tx: Tx,
  deps: LedgerDeps,
  desk: Desk,
  settled: readonly Settled[],
): Promise<ItemResult[]> {
  const { resource, caller, now } = desk
  const writing = { deps, caller, now }
  const written = settled.flatMap((result): WrittenFact[] =>
    result.status === 'created' || result.status === 'corrected' ? [result] : [],
  )
  if (desk.wordings.length > 0) await deps.keepWords(tx, desk.wordings)
  const apart =
    resource.seal === undefined || written.length === 0
      ? { append: written, wait: [] }
      : await resource.seal.setApart(tx, written, writing)
  if (resource.seal !== undefined) {
    await appendRevisions(tx, resource.seal.table, apart.wait)
    await announce(tx, resource, apart.wait, writing)
  }
  await appendFacts(tx, resource, apart.append, writing)
  const kept = new Map([...apart.append.map(({ row }) => row), ...apart.wait].map(row => [keyOf(row), row]))
  return settled.map(result => present(desk, result, kept))
}

const keyOf = ({ id, revision }: LedgerRow): string => `${id} ${revision}`

/**
 * Writes revisions that are settled already, in a transaction that is open already, with all that follows from a write:
 * for facts that follow from other facts. Constant in statements.
 */
export async function appendFacts(
  tx: Tx,
  resource: FactResource,
  written: readonly WrittenFact[],
  writing: Writing,
): Promise<void> {
  if (written.length === 0) return
  await appendRevisions(
    tx,
    resource.table,
    written.map(({ row }) => row),
  )
  await recordAudit(tx, auditEntries(resource, written, writing))
  const rows = written.flatMap(({ row, before }) => (before === null ? [row] : [row, before]))
  await announce(tx, resource, rows, writing, eventsOf(resource, written))
  const accounts: Changed[] = changedAccounts(written)
  if (accounts.length > 0) await writing.deps.changed(tx, accounts)
  await resource.afterWrite?.(tx, written, writing)
}

/** What waits under a seal is announced in the same words as what is told: that something was said, and never what. */
async function announce(
  tx: Tx,
  { plural }: FactResource,
  rows: readonly LedgerRow[],
  { caller, now }: Pick<Writing, 'caller' | 'now'>,
  events: readonly ChangeEvent[] = [],
): Promise<void> {
  if (rows.length === 0) return
  const accountIds = rows.flatMap(row => row.accountId ?? [])
  await recordChanges(tx, [
    { type: 'fact.recorded', resource: plural, accountIds, personId: caller.personId, at: now, events },
  ])
}

/** History is put in, and is no news. What waits under a seal comes here when it opens. */
function eventsOf(resource: FactResource, written: readonly WrittenFact[]): ChangeEvent[] {
  const { tells } = resource
  if (tells === undefined) return []
  return written.flatMap(fact => (fact.row.declared || fact.row.retracted ? [] : (tells(fact) ?? [])))
}

function present(desk: Desk, result: Settled, kept: ReadonlyMap<string, LedgerRow>): ItemResult {
  if (result.status === 'rejected') return result
  const row = kept.get(keyOf(result.row)) ?? result.row
  return {
    status: result.status,
    id: result.row.id,
    fact: presentFact(desk.resource, row, desk.texts),
  }
}
