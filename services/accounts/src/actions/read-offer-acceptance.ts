// How offers are taken, as of a day and as known then: every offer of the workspace by its kind and its account's segment.
import { OFFER_POLICY, type OfferTally, tallyOffers } from '@rung/account-standing'
import { readAccounts } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import { type Day, dayOf } from '@rung/kernel'
import type { AccountsDeps } from '../deps.ts'
import { offers } from '../storage/offers.ts'

export type OffersRequest = {
  readonly asOf: Day
  readonly knownAt: Date
  /** First day of offers to count; null has no beginning. */
  readonly since: Day | null
}

export function readOfferAcceptance(
  { database }: Pick<AccountsDeps, 'database'>,
  workspaceId: string,
  { asOf, knownAt, since }: OffersRequest,
): Promise<OfferTally[]> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const rows = await readFacts(tx, { table: offers }, { asOf, knownAt })
      const accountIds = [...new Set(rows.map(row => row.accountId))]
      const accounts = await readAccounts(tx, { asOf, knownAt, accountIds })
      const segments = new Map(accounts.map(({ accountId, segment }) => [accountId, segment]))
      const made = rows.map(row => ({
        ...row,
        offeredOn: dayOf(row.occurredAt),
        segment: segments.get(row.accountId) ?? null,
      }))
      const counted = since === null ? made : made.filter(({ offeredOn }) => offeredOn >= since)
      return tallyOffers(counted, OFFER_POLICY, asOf)
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
