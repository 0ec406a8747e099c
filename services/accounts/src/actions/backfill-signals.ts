// Asks every context to publish past days of every account: history that came before Rung did.
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { addDays, type Day, dayOf, daysBetween, type Refusal, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'

export type BackfillRequest = { readonly from: Day; readonly to: Day; readonly everyDays: number }
export type Backfill = { readonly accounts: number; readonly days: readonly Day[] }

/** Marks the days due for all three fact services. Their work is done in the background; days of today or later are refused. */
export async function backfillSignals(
  deps: AccountsDeps,
  workspaceId: string,
  request: BackfillRequest,
  keep: Keep<Backfill>,
): Promise<Backfill | Refusal> {
  const today = dayOf(deps.clock())
  if (request.to < request.from) {
    return refuse('invalid', 'to lies before from', { field: 'to', fix: 'Give the later day as to.' })
  }
  if (request.to >= today) {
    return refuse('invalid', 'only days that are over can be backfilled', {
      field: 'to',
      fix: `Give a day before ${today}: today is published as it goes.`,
    })
  }
  const days = everyNthDay(request)
  if (days.length > ACCOUNTS_POLICY.backfillDays) {
    return refuse(
      'too_large',
      `${days.length} days are more than ${ACCOUNTS_POLICY.backfillDays} in one request`,
      {
        field: 'everyDays',
        fix: 'Ask for a shorter span, or for fewer days of it.',
      },
    )
  }
  return deps.database.inWorkspace(workspaceId, async tx => {
    const accountIds = await listAccountIds(tx)
    await markDue(
      tx,
      ['usage', 'outcomes', 'accounts'],
      accountIds.map(accountId => ({ accountId, since: today, backfillOn: days })),
    )
    const backfill = { accounts: accountIds.length, days }
    await keep(tx, backfill)
    return backfill
  })
}

// Counted back from the last day, so that the last is always among them.
function everyNthDay({ from, to, everyDays }: BackfillRequest): Day[] {
  const count = Math.floor(daysBetween(from, to) / everyDays) + 1
  return Array.from({ length: count }, (_, index) => addDays(to, -index * everyDays)).reverse()
}
