// All that was ever recorded of some accounts, at the price of one read a kind, whatever days are then judged.
import type { AccountFacts } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { readMerges, readRelations } from '@rung/directory'
import { byAccount } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { readHistories } from './account-histories.ts'
import { type FactRow, ownFacts } from './own-facts.ts'
import { type Profile, profileOn } from './profile-on.ts'
import type { When } from './when.ts'

/** What held of one account as of a day and as known at an instant; undefined when there was no such account. */
export type AccountFactsOf = (accountId: string, when: When) => AccountFacts | undefined

export type LoadedFacts = {
  readonly factsOf: AccountFactsOf
  /** Every instant at which something became known of the account or its contracts, in order. */
  readonly contractInstants: (accountId: string) => readonly Date[]
  /** As it was known at the end of the day; before anything was, as it was known first. Null when there is no such account. */
  readonly profileOn: (accountId: string, on: Day, knownAt: Date) => Profile | null
}

/** Reads every revision of the facts of accounts and of those they pay for, fifteen statements in one flight, and answers from memory after that. */
export async function loadAccountFacts(tx: Tx, accountIds: readonly string[]): Promise<LoadedFacts> {
  const merges = await readMerges(tx)
  const relations = await readRelations(tx)
  const all = merges.everOneWith([...new Set([...accountIds, ...relations.everPaidBy(accountIds)])])
  const histories = await readHistories(tx, all)
  const ownFactsOf = ownFacts(histories, merges)
  const { profiles, signed, changed, resolved } = histories
  const ofContracts = [profiles, signed, changed, resolved].map(byAccount<FactRow>)
  const ofProfiles = byAccount(profiles)
  return {
    factsOf: (accountId, when) => {
      const own = ownFactsOf(accountId, when)
      const { paidBy, payerOf } = relations.at(when.knownAt)
      const paysFor = paidBy(accountId).flatMap(id => ownFactsOf(id, when) ?? [])
      return own && { ...own, paysFor, isPaidFor: payerOf(accountId) !== null }
    },
    contractInstants: accountId => {
      const oneWith = merges.everOneWith([accountId])
      const rows = ofContracts.flatMap(held => oneWith.flatMap(id => held.get(id) ?? []))
      const instants = rows.map(row => +row.recordedAt)
      return [...new Set(instants)].toSorted((a, b) => a - b).map(instant => new Date(instant))
    },
    profileOn: (accountId, on, knownAt) => profileOn(ofProfiles.get(accountId) ?? [], on, knownAt),
  }
}
