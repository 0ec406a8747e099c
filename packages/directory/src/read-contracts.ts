// The contracts of accounts as of a day, with what changed in them and their renewals.
import type { SeatChanges, Terms } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import {
  CHANGES,
  type ChangeRow,
  RENEWALS,
  type RenewalRow,
  SUBSCRIPTIONS,
  type SubscriptionRow,
} from './fact-views.ts'
import { type AsOf, factsAsOf } from './storage/facts-as-of.ts'
import type { Merges } from './storage/merges.ts'

type Contract = Terms & SeatChanges & { readonly accountId: string }

export async function readContracts(tx: Tx, input: AsOf, merges: Merges): Promise<Contract[]> {
  const [subscriptions, changes, renewals] = await Promise.all([
    factsAsOf<SubscriptionRow>(tx, SUBSCRIPTIONS, input, merges),
    factsAsOf<ChangeRow>(tx, CHANGES, input, merges),
    factsAsOf<RenewalRow>(tx, RENEWALS, input, merges),
  ])
  const changesOf = Map.groupBy(changes, row => row.subscription_id)
  const renewalsOf = Map.groupBy(renewals, row => row.subscription_id)
  return subscriptions.map(row => ({
    subscriptionId: row.id,
    accountId: row.account_id,
    plan: row.plan,
    paid: row.paid,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    termMonths: row.term_months,
    autoRenews: row.auto_renews,
    endedOn: row.ended_on,
    seats: row.seats,
    changes: (changesOf.get(row.id) ?? []).map(change => ({
      changeId: change.id,
      effectiveOn: change.effective_on,
      seats: change.seats,
    })),
    renewals: (renewalsOf.get(row.id) ?? []).map(renewal => ({
      renewalId: renewal.id,
      dueOn: renewal.due_on,
      noticeOn: renewal.notice_on,
      resolution: renewal.resolution,
      resolvedOn: renewal.resolved_on,
    })),
  }))
}
