// The lines of a way out as they were named, by our ids: accounts, and promises that were made to them.
import type { Tx } from '@rung/database'
import { type DirectoryHead, readAccounts, readMerges, resolveAccounts } from '@rung/directory'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import type { Line, LinesQuery } from '../decide-line.ts'
import { type PromiseThere, promisesTo } from '../storage/promises-asked-about.ts'

/** As they were sent: our ids, or the caller's own. */
export type NamedLine = { readonly account: string; readonly promise: string | null }
export type WayOutNamed = Omit<LinesQuery, 'lines'> & { readonly lines: readonly NamedLine[] }

export type LinesRead = {
  /** Each once. */
  readonly lines: readonly Line[]
  readonly heads: readonly DirectoryHead[]
  /** Promises of which nothing is left to ask that way. */
  readonly settled: ReadonlySet<string>
}

/** A refusal names the line whose account or promise is not there. */
export async function readLines(
  tx: Tx,
  { way, lines: named }: Pick<WayOutNamed, 'way' | 'lines'>,
  now: Date,
): Promise<LinesRead | Refusal> {
  const at = { asOf: dayOf(now), knownAt: now }
  const resolved = await resolveAccounts(
    tx,
    named.map(({ account }) => account),
  )
  const ids = [...new Set([...resolved.values()].map(({ id }) => id))]
  const [heads, merges] = await Promise.all([readAccounts(tx, { ...at, accountIds: ids }), readMerges(tx)])
  const { survivorOf, oneWith } = merges.at(at).accounts
  const promises = await promisesTo(tx, { accountIds: ids.flatMap(oneWith), knownAt: now })
  const lines: Line[] = []
  for (const [index, { account, promise }] of named.entries()) {
    const head = heads.find(({ accountId }) => accountId === resolved.get(account)?.id)
    if (head === undefined) return refuseLine(index, 'account', `is no account: "${account}"`)
    const { accountId } = head
    const made = promises.find(each => survivorOf(each.accountId) === accountId && isNamed(each, promise))
    if (promise !== null && made === undefined)
      return refuseLine(index, 'promise', `is no promise to this account: "${promise}"`)
    lines.push({ accountId, promiseId: made?.id ?? null })
  }
  const isSettled = ({ ended, confirmed }: PromiseThere) => ended || (way === 'confirm_promises' && confirmed)
  return {
    lines: [...new Map(lines.map(each => [`${each.accountId} ${each.promiseId}`, each])).values()],
    heads,
    settled: new Set(promises.filter(isSettled).map(({ id }) => id)),
  }
}

const isNamed = ({ id, externalId }: PromiseThere, name: string | null): boolean =>
  id === name || externalId === name

const refuseLine = (index: number, field: 'account' | 'promise', message: string): Refusal =>
  refuse('invalid', message, {
    field: `lines.${index}.${field}`,
    fix: 'Send the lines as `GET /v1/chasms` answers them today.',
  })
