// Who a workspace's customers are as of a day: segment, CSM, seats, and the people there.
import { type RenewalTerm, type SeatChanges, seatsAsOf, type Terms } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { type Asked, factsAsOf, type View } from './facts-as-of.ts'

export type StakeholderRole =
  | 'champion'
  | 'economic_buyer'
  | 'executive_sponsor'
  | 'admin'
  | 'user'
  | 'detractor'

export type DirectoryStakeholder = {
  readonly stakeholderId: string
  readonly externalId: string
  readonly role: StakeholderRole
  /** 0..1. */
  readonly influence: number
  readonly productUserIds: readonly string[]
  /** Null while they are there: a departure after the day asked about has not happened yet. */
  readonly departedOn: Day | null
}

export type DirectoryAccount = {
  readonly accountId: string
  readonly externalId: string
  readonly name: string | null
  readonly segment: string | null
  readonly csmId: string | null
  /** Sum over contracts in force, else the account's own count, else null: unknown. */
  readonly seats: number | null
  readonly closedOn: Day | null
  readonly stakeholders: readonly DirectoryStakeholder[]
}

/** Every account asked for that was there by then, in id order. Five statements, whatever their number. */
export async function readDirectory(tx: Tx, asked: Asked): Promise<DirectoryAccount[]> {
  const [accounts, stakeholders, contracts] = await Promise.all([
    factsAsOf<AccountRow>(tx, ACCOUNTS, asked),
    factsAsOf<StakeholderRow>(tx, STAKEHOLDERS, asked),
    readContracts(tx, asked),
  ])
  const people = Map.groupBy(stakeholders, row => row.account_id)
  const contractsOf = Map.groupBy(contracts, contract => contract.accountId)
  const byDay = (day: Day | null) => (day !== null && day <= asked.asOf ? day : null)
  return accounts.map(row => {
    const closedOn = byDay(row.closed_on)
    return {
      accountId: row.id,
      externalId: row.external_id,
      name: row.name,
      segment: row.segment,
      csmId: row.csm_id,
      seats: seatsAsOf(
        { seats: row.seats, closedOn, subscriptions: contractsOf.get(row.id) ?? [] },
        asked.asOf,
      ),
      closedOn,
      stakeholders: (people.get(row.id) ?? []).map(person => ({
        stakeholderId: person.id,
        externalId: person.external_id,
        role: person.role,
        influence: person.influence,
        productUserIds: person.product_user_ids,
        departedOn: byDay(person.departed_on),
      })),
    }
  })
}

type Contract = Terms & SeatChanges & { readonly accountId: string }

async function readContracts(tx: Tx, asked: Asked): Promise<Contract[]> {
  const [subscriptions, changes, renewals] = await Promise.all([
    factsAsOf<SubscriptionRow>(tx, SUBSCRIPTIONS, asked),
    factsAsOf<ChangeRow>(tx, CHANGES, asked),
    factsAsOf<RenewalRow>(tx, RENEWALS, asked),
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

export const ACCOUNTS: View = {
  name: 'accounts',
  columns: ['name', 'segment', 'csm_id', 'seats', 'closed_on'],
}
const STAKEHOLDERS: View = {
  name: 'stakeholders',
  columns: ['role', 'influence', 'product_user_ids', 'departed_on'],
}
const SUBSCRIPTIONS: View = {
  name: 'subscriptions',
  columns: ['seats', 'starts_on', 'ends_on', 'term_months', 'auto_renews', 'ended_on', 'plan', 'paid'],
}
const CHANGES: View = { name: 'subscription_changes', columns: ['subscription_id', 'effective_on', 'seats'] }
const RENEWALS: View = {
  name: 'renewals',
  columns: ['subscription_id', 'due_on', 'notice_on', 'resolution', 'resolved_on'],
}

type FactRow = { id: string; external_id: string; account_id: string }
export type AccountRow = FactRow & {
  name: string | null
  segment: string | null
  csm_id: string | null
  seats: number | null
  closed_on: Day | null
}
type StakeholderRow = FactRow & {
  role: StakeholderRole
  influence: number
  product_user_ids: string[]
  departed_on: Day | null
}
type SubscriptionRow = FactRow & {
  seats: number | null
  starts_on: Day
  ends_on: Day | null
  term_months: number | null
  auto_renews: boolean
  ended_on: Day | null
  plan: string | null
  paid: boolean
}
type ChangeRow = FactRow & { subscription_id: string; effective_on: Day; seats: number | null }
type RenewalRow = FactRow & {
  subscription_id: string
  due_on: Day
  notice_on: Day | null
  resolution: RenewalTerm['resolution']
  resolved_on: Day | null
}
