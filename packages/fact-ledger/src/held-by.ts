// What held of one account, of facts already at hand: those of accounts that had been merged into it are its own.
import type { Merges, Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { holding } from './in-force.ts'

type Revision = {
  readonly id: string
  readonly revision: number
  readonly accountId: string
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly retracted: boolean
}

/**
 * `holding` for one account, from the revisions by account. Where accounts or people had been merged by then, each row
 * names the one that is left; an account that was merged away holds nothing.
 */
export function heldBy<R extends Revision>(
  revisions: ReadonlyMap<string, readonly R[]>,
  accountId: string,
  when: { readonly asOf: Day; readonly knownAt: Date },
  merges: Merges,
): R[] {
  const { accounts, stakeholders } = merges.at(when)
  const held = accounts
    .oneWith(accountId)
    .flatMap(each => holding(revisions.get(each) ?? [], when).filter(row => row.accountId === each))
  return merges.none ? held : held.map(row => renamed(row, accountId, stakeholders))
}

/** A row of an account and of people that were merged, naming the ones that are left. */
export function renamed<R extends object>(row: R, accountId: string | null, { survivorOf }: Same): R {
  const { stakeholderId, stakeholderIds } = row as {
    readonly stakeholderId?: string | null
    readonly stakeholderIds?: readonly string[] | null
  }
  return {
    ...row,
    accountId,
    ...(typeof stakeholderId === 'string' && { stakeholderId: survivorOf(stakeholderId) }),
    ...(Array.isArray(stakeholderIds) && { stakeholderIds: [...new Set(stakeholderIds.map(survivorOf))] }),
  }
}

/** A fact that moved is given whole to each account it was ever of: the newest revision says whose it is. */
export function byAccount<R extends Pick<Revision, 'id' | 'accountId'>>(
  revisions: readonly R[],
): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const history of Map.groupBy(revisions, row => row.id).values()) {
    for (const accountId of new Set(history.map(row => row.accountId))) {
      const held = found.get(accountId)
      if (held === undefined) found.set(accountId, [...history])
      else held.push(...history)
    }
  }
  return found
}
