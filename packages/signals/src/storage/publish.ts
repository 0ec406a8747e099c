// Keeps what a context says about accounts: a day that says what the day before says needs no revision of its own.
import type { Tx } from '@rung/database'
import { settleRevisions } from '../settle-revisions.ts'
import type { Context, PublicationBy } from '../signal.ts'
import { knownRevisions } from './known-revisions.ts'
import { markDue } from './mark-due.ts'
import { keyOf, toRow } from './revision-row.ts'
import { copyPinned, drop, insert, keepOn } from './write-revisions.ts'

export type PublishResult = { readonly published: number; readonly unchanged: number }

/**
 * Writes a snapshot for each publication that says something new, and makes the health of those accounts due.
 *
 * New is what differs from what is read of its day at its instant: the newest day on or before it, in the newest revision
 * recorded by then. `knownAt` becomes `recorded_at`. A day is open while `knownAt` lies in it: then its earlier revisions
 * go, but for those that are `kept`. Two publications of one account, context, draft, day and instant leave the later of
 * the list. At most six statements, whatever the number of accounts and days. Nobody else may publish of these accounts
 * and contexts meanwhile.
 */
export async function publish<C extends Context>(
  tx: Tx,
  publications: readonly PublicationBy<C>[],
): Promise<PublishResult> {
  if (publications.length === 0) return { published: 0, unchanged: 0 }
  const groups = [...Map.groupBy(publications.map(toRow), keyOf).values()]
  const known = await knownRevisions(tx, groups)
  const settled = groups.flatMap((said, index) => {
    const [first] = said
    if (first === undefined) return []
    const { accountId, context, draft } = first
    const { news, ...changes } = settleRevisions(known[index] ?? [], said)
    const named = <R>(revision: R) => ({ accountId, context, draft, ...revision })
    return [
      {
        news,
        dropped: changes.dropped.map(named),
        keptOn: changes.keptOn.map(named),
        written: changes.written.map(named),
      },
    ]
  })
  const news = settled.flatMap(each => each.news)
  await keepOn(
    tx,
    settled.flatMap(each => each.keptOn),
  )
  await copyPinned(
    tx,
    settled.flatMap(each => each.written),
  )
  await drop(
    tx,
    settled.flatMap(each => each.dropped),
  )
  await insert(
    tx,
    settled.flatMap(each => each.written),
  )
  await markDue(
    tx,
    ['health'],
    // What health says itself it judges in the same transaction.
    news.flatMap(row => (row.context === 'health' ? [] : [{ accountId: row.accountId, since: row.asOf }])),
  )
  return { published: news.length, unchanged: publications.length - news.length }
}
