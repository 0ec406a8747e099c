// What holds for every account of a workspace: its currency, its exchange rates, and whether it records tickets.
import type { WorkspaceFacts } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { holding } from '@rung/fact-ledger'
import { dayOf, endOf } from '@rung/kernel'
import { eq } from 'drizzle-orm'
import { exchangeRates } from './exchange-rates.ts'
import type { When } from './when.ts'

export type WorkspaceFactsOf = (when: When) => WorkspaceFacts

/** Three statements, however many days are asked about; throws when the workspace was never made. */
export async function loadWorkspaceFacts(tx: Tx, whens: readonly When[]): Promise<WorkspaceFactsOf> {
  const [workspace, revisions, recording] = await Promise.all([
    readWorkspace(tx),
    tx.db.select().from(exchangeRates).where(eq(exchangeRates.workspaceId, tx.workspaceId)),
    recordingTickets(tx, whens),
  ])
  if (workspace === undefined) throw new Error(`there is no workspace ${tx.workspaceId}`)
  const made = new Map<string, WorkspaceFacts>()
  return when => {
    const key = keyOf(when)
    const facts = made.get(key) ?? {
      currency: workspace.currency,
      rates: holding(revisions, when).map(row => ({ ...row, rateId: row.id, on: dayOf(row.occurredAt) })),
      recordsTickets: recording.has(key),
    }
    made.set(key, facts)
    return facts
  }
}

/**
 * When there was a first ticket to know of. Asked before silence counts as zero: a source that never spoke says nothing.
 * A step down an index for each time, whatever the number of tickets.
 */
async function recordingTickets(tx: Tx, whens: readonly When[]): Promise<ReadonlySet<string>> {
  const times = [...new Map(whens.map(when => [keyOf(when), when])).values()]
  const rows = await tx.query<{ position: number }>({
    name: 'accounts-recording-tickets',
    text: `
      select asked.position::int as position
      from unnest($2::timestamptz[], $3::timestamptz[]) with ordinality as asked (until, known_at, position)
      where exists (
        select from accounts.tickets
        where tickets.workspace_id = $1
          and tickets.occurred_at <= asked.until
          and tickets.recorded_at <= asked.known_at
          and not tickets.retracted
      )`,
    values: [
      tx.workspaceId,
      times.map(when => endOf(when.asOf).toISOString()),
      times.map(when => when.knownAt.toISOString()),
    ],
  })
  const known = new Set(rows.map(row => row.position))
  return new Set(times.filter((_, index) => known.has(index + 1)).map(keyOf))
}

function keyOf({ asOf, knownAt }: When): string {
  return `${asOf} ${knownAt.getTime()}`
}
