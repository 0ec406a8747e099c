// Opens the verdicts of some accounts that may be known by now: they move to the ledger, and become known at this instant.
import { recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import { readMerges, withSurvivors } from '@rung/directory'
import { appendFacts, type Writing } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { appendable } from '../facts/appendable.ts'
import { customerVerdict } from '../facts/customer-verdict.ts'
import { judgeOpenings } from '../facts/verdict-openings.ts'
import type { SealedVerdictRow } from '../storage/customer-verdicts.ts'
import { holdSealed, readSealedOf, removeSealed } from '../storage/sealed-verdicts.ts'
import { writeOpenings } from '../storage/verdict-receipts.ts'

/** Two statements where nothing waits. Of accounts that were merged into these too. */
export async function openSeals(tx: Tx, writing: Writing, accountIds: readonly string[]): Promise<void> {
  const { now } = writing
  const all = (await readMerges(tx)).everOneWith(accountIds)
  const waiting = await readSealedOf(tx, all)
  if (waiting.length === 0) return
  const { judge } = await judgeOpenings(tx, waiting, now)
  const due = verdictsIn(waiting).filter(revisions => judge(revisions).opening !== null)
  const held = verdictsIn(
    await holdSealed(
      tx,
      due.map(([first]) => first.id),
    ),
  )
  const opened = held.flatMap(revisions => {
    const { opening } = judge(revisions)
    return opening === null ? [] : [{ id: revisions[0].id, opening, revisions }]
  })
  if (opened.length === 0) return
  await writeOpenings(
    tx,
    opened.map(({ id, opening }) => ({ id, ...opening })),
  )
  await removeSealed(
    tx,
    opened.map(({ id }) => id),
  )
  const rows = opened.flatMap(({ revisions }) => appendable(revisions, now))
  await appendFacts(tx, customerVerdict, rows, writing)
  const openedOf = rows.flatMap(({ row }) => row.accountId ?? [])
  await recordChanges(tx, [
    {
      type: 'verdict.opened',
      resource: customerVerdict.plural,
      accountIds: openedOf,
      personId: null,
      at: now,
    },
  ])
  // Their own accounts are marked with every write; those they were merged into read them too.
  const marks = rows.map(({ row }) => ({ accountId: row.accountId ?? '', since: dayOf(row.occurredAt) }))
  await markDue(tx, ['outcomes'], await withSurvivors(tx, marks))
}

function verdictsIn(rows: readonly SealedVerdictRow[]): [SealedVerdictRow, ...SealedVerdictRow[]][] {
  return [...Map.groupBy(rows, row => row.id).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as [SealedVerdictRow, ...SealedVerdictRow[]]],
  )
}
