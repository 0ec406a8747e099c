// Accounts, and people at them, that turned out to be one: who stands for whom as of a day and as known at an instant.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

/** Who is whom: an id that was merged stands for the one it was merged into. */
export type Same = {
  /** The one that stays; the id itself when it was not merged. */
  survivorOf(id: string): string
  /** Everything that is one with this, itself first; empty for one that was merged away. */
  oneWith(id: string): readonly string[]
  /** True of one that was merged into itself, by whatever way round: such merges must not be kept. */
  isCircular(id: string): boolean
}

export type Merges = {
  /** True where nothing was ever merged: then everything stands for itself. */
  readonly none: boolean
  at(when: { readonly asOf: Day; readonly knownAt: Date }): {
    readonly accounts: Same
    readonly stakeholders: Same
  }
  /** These accounts, and all that were ever merged into them, directly or not, whatever was taken back since. */
  everOneWith(accountIds: readonly string[]): string[]
  /** These accounts, and all they were ever merged into: who must be judged again when something of them changes. */
  everSurvivors(accountIds: readonly string[]): string[]
  /** What a merged account was called by the caller. */
  externalIdOf(accountId: string): string | undefined
  /** Every account that was ever merged, whatever was taken back since. */
  readonly everMerged: readonly string[]
}

type Row = {
  readonly subject: 'account' | 'stakeholder'
  readonly id: string
  readonly external_id: string
  readonly recorded_at: Date
  readonly retracted: boolean
  readonly merged_into_id: string | null
  readonly merged_on: Day | null
}

/**
 * What changed, with the accounts that those were ever merged into: what was recorded of one that was merged away is the
 * survivor's, who must be judged again too.
 */
export async function withSurvivors<C extends { readonly accountId: string }>(
  tx: Tx,
  changed: readonly C[],
): Promise<C[]> {
  const merges = changed.length === 0 ? NEVER : await readMerges(tx)
  if (merges.none) return [...changed]
  return changed.flatMap(each =>
    merges.everSurvivors([each.accountId]).map(accountId => ({ ...each, accountId })),
  )
}

/** Every merge of the workspace in one statement: there are few, and each reading picks those it may know of. */
export const readMerges = (tx: Tx): Promise<Merges> => sendRead(tx, mergesRead(tx))

export const mergesRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<Merges> =>
  defineRead(
    {
      name: 'directory-merges',
      text: `
      select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
        merges.merged_into_id, merges.merged_on::text as merged_on
      from directory.merges
      where merges.workspace_id = $1
      order by merges.subject, merges.id, merges.recorded_at, merges.revision`,
      values: [workspaceId],
    },
    mergesOf,
    ['recorded_at'],
  )

/** True where anything was ever merged. */
export const mergesAnyRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>): Read<boolean> =>
  defineRead(
    {
      text: 'select exists (select from directory.merges where merges.workspace_id = $1) as merged',
      values: [workspaceId],
    },
    ([row]: readonly { merged: boolean }[]) => row?.merged === true,
  )

const NOTHING: Same = { survivorOf: id => id, oneWith: id => [id], isCircular: () => false }
const NEVER: Merges = {
  none: true,
  at: () => ({ accounts: NOTHING, stakeholders: NOTHING }),
  everOneWith: ids => [...ids],
  everSurvivors: ids => [...ids],
  externalIdOf: () => undefined,
  everMerged: [],
}

function mergesOf(rows: readonly Row[]): Merges {
  const accounts = rows.filter(row => row.subject === 'account')
  const stakeholders = rows.filter(row => row.subject === 'stakeholder')
  const links = accounts.flatMap(row => (row.merged_into_id === null ? [] : [[row.id, row.merged_into_id]]))
  const names = new Map(accounts.map(row => [row.id, row.external_id]))
  if (rows.length === 0) return NEVER
  // Asked for every kind of fact of every account of a batch, nearly always as of the same moment.
  let last: { readonly moment: string; readonly same: ReturnType<Merges['at']> } | undefined
  return {
    none: false,
    at: when => {
      const moment = `${when.asOf} ${when.knownAt.getTime()}`
      if (last?.moment !== moment) {
        last = {
          moment,
          same: { accounts: sameAt(accounts, when), stakeholders: sameAt(stakeholders, when) },
        }
      }
      return last.same
    },
    everOneWith: ids =>
      spread(
        ids,
        links.map(([from = '', into = '']) => [into, from]),
      ),
    everSurvivors: ids =>
      spread(
        ids,
        links.map(([from = '', into = '']) => [from, into]),
      ),
    externalIdOf: id => names.get(id),
    everMerged: [...names.keys()],
  }
}

/** Of each the revision recorded last by then; it holds from the day it names on. */
function sameAt(rows: readonly Row[], { asOf, knownAt }: { asOf: Day; knownAt: Date }): Same {
  const newest = new Map(rows.filter(row => row.recorded_at <= knownAt).map(row => [row.id, row]))
  const into = new Map(
    [...newest.values()].flatMap(({ id, retracted, merged_into_id, merged_on }) =>
      retracted || merged_into_id === null || merged_on === null || merged_on > asOf
        ? []
        : [[id, merged_into_id] as const],
    ),
  )
  if (into.size === 0) return NOTHING
  /** The ids on the way, itself first; a circle ends before it closes. */
  const wayOf = (id: string): Set<string> => {
    const way = new Set([id])
    for (const each of way) way.add(into.get(each) ?? each)
    return way
  }
  const survivorOf = (id: string): string => [...wayOf(id)].at(-1) ?? id
  const merged = Map.groupBy([...into.keys()].sort(), survivorOf)
  return {
    survivorOf,
    isCircular: id => {
      const way = wayOf(id)
      return way.has(into.get([...way].at(-1) ?? id) ?? '')
    },
    oneWith: id => (survivorOf(id) === id ? [id, ...(merged.get(id) ?? []).filter(each => each !== id)] : []),
  }
}

/** The ids, and all that can be reached from them. */
function spread(ids: readonly string[], links: readonly (readonly string[])[]): string[] {
  if (links.length === 0) return [...ids]
  const next = Map.groupBy(links, ([from]) => from)
  const reached = new Set(ids)
  for (const id of reached) for (const [, into = ''] of next.get(id) ?? []) reached.add(into)
  return [...reached]
}
