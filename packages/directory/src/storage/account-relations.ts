// Which account belongs to which, and which pays for which, as known at an instant.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'

/** By the ids of accounts; each list in id order. */
export type AccountRelations = {
  /** Every account that has, or is, a parent, a child, a payer or somebody who is paid for. */
  readonly ids: readonly string[]
  parentOf(id: string): string | null
  childrenOf(id: string): readonly string[]
  /** Who pays for it; of several, which are never kept, the last by id. */
  payerOf(id: string): string | null
  /** Everybody who pays for it: one at most, once it is kept. */
  payersOf(id: string): readonly string[]
  paidBy(id: string): readonly string[]
}

export type RelationHistory = {
  /** As known at an instant. */
  at(knownAt: Date): AccountRelations
  /** Every account that ever paid for one of these, whatever was taken back since: who must be looked at when something of them changes. */
  everPayersOf(accountIds: readonly string[]): string[]
  /** Every account that one of these ever paid for. */
  everPaidBy(accountIds: readonly string[]): string[]
  /** Every instant from one on at which a relation was recorded, in order, itself first. */
  instantsFrom(from: Date): readonly Date[]
  externalIdOf(id: string): string | undefined
}

type Row = {
  readonly id: string
  readonly external_id: string
  readonly recorded_at: Date
  readonly retracted: boolean
  readonly parent_id: string | null
  readonly pays_for_ids: readonly string[]
}

/** Every relation of the workspace in one statement: they are few beside accounts. */
export const readRelations = (tx: Tx): Promise<RelationHistory> => sendRead(tx, relationsRead(tx))

export const relationsRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<RelationHistory> =>
  defineRead(
    {
      name: 'directory-account-relations',
      text: `
      select related.id, related.external_id, related.recorded_at, related.retracted, related.parent_id,
        related.pays_for_ids
      from directory.account_relations as related
      where related.workspace_id = $1
      order by related.id, related.recorded_at, related.revision`,
      values: [workspaceId],
    },
    historyOf,
    ['recorded_at'],
  )

function historyOf(rows: readonly Row[]): RelationHistory {
  const paying = rows.flatMap(row => row.pays_for_ids.map(paid => ({ payer: row.id, paid })))
  const names = new Map(rows.map(row => [row.id, row.external_id]))
  return {
    at: knownAt => relationsOf(rows.filter(row => row.recorded_at <= knownAt)),
    everPayersOf: ids =>
      linked(
        ids,
        paying,
        ({ paid }) => paid,
        ({ payer }) => payer,
      ),
    everPaidBy: ids =>
      linked(
        ids,
        paying,
        ({ payer }) => payer,
        ({ paid }) => paid,
      ),
    instantsFrom: from => [
      from,
      ...[...new Set(rows.map(row => row.recorded_at.getTime()))]
        .filter(instant => instant > from.getTime())
        .sort((a, b) => a - b)
        .map(instant => new Date(instant)),
    ],
    externalIdOf: id => names.get(id),
  }
}

/** What changed, with the accounts that ever paid for those: what they pay for weighs by its contracts and seats. */
export async function withPayers<C extends { readonly accountId: string }>(
  tx: Tx,
  changed: readonly C[],
): Promise<C[]> {
  const { everPayersOf } = await readRelations(tx)
  const payers = changed.flatMap(each =>
    everPayersOf([each.accountId]).map(accountId => ({ ...each, accountId })),
  )
  return [...changed, ...payers]
}

function linked<L>(
  ids: readonly string[],
  links: readonly L[],
  from: (link: L) => string,
  to: (link: L) => string,
): string[] {
  const asked = new Set(ids)
  return [...new Set(links.filter(link => asked.has(from(link))).map(to))].sort()
}

/** Of each account the revision recorded last. */
function relationsOf(rows: readonly Row[]): AccountRelations {
  const held = [...new Map(rows.map(row => [row.id, row])).values()].filter(row => !row.retracted)
  const parents = new Map(held.flatMap(({ id, parent_id }) => (parent_id === null ? [] : [[id, parent_id]])))
  const paid = new Map(held.map(row => [row.id, [...row.pays_for_ids].sort()]))
  const payers = new Map<string, string[]>()
  for (const row of held) {
    for (const id of row.pays_for_ids) payers.set(id, [...(payers.get(id) ?? []), row.id])
  }
  const children = Map.groupBy([...parents.keys()].sort(), id => parents.get(id) ?? '')
  return {
    ids: [
      ...new Set([...parents.keys(), ...parents.values(), ...payers.keys(), ...[...payers.values()].flat()]),
    ].sort(),
    parentOf: id => parents.get(id) ?? null,
    childrenOf: id => children.get(id) ?? [],
    payerOf: id => payers.get(id)?.at(-1) ?? null,
    payersOf: id => payers.get(id) ?? [],
    paidBy: id => paid.get(id) ?? [],
  }
}
