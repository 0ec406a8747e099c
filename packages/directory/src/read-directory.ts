// Who a workspace's customers are as of a day: segment, CSM, seats, and the people there.
import {
  beganOn,
  type RenewalTerm,
  type SeatChanges,
  seatsAsOf,
  type Terms,
  termStartedOn,
} from '@rung/account-standing'
import { type Ids, type Read, type Results, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { CALENDARS, type CalendarRow, type ExpectedCalendar, expectedCalendar } from './expected-calendar.ts'
import {
  type AsOf,
  factsAsOf,
  factsRead,
  leftOf,
  survivorOf,
  underLeft,
  type View,
  type When,
  withMerged,
} from './storage/facts-as-of.ts'
import { STAKEHOLDERS } from './storage/linked-people.ts'
import { type Merges, readMerges } from './storage/merges.ts'

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
  /** The external ids of accounts that were merged into it by then: its product users come under these too. */
  readonly mergedExternalIds: readonly string[]
  readonly name: string | null
  readonly segment: string | null
  readonly csmId: string | null
  /** Sum over contracts in force, else the account's own count, else null: unknown. */
  readonly seats: number | null
  /** First day of the running term of its paid contracts; null without one. */
  readonly termStartedOn: Day | null
  /** First day of their first contract; null before it and without one. */
  readonly beganOn: Day | null
  readonly closedOn: Day | null
  /** Pauses, season and expected use. */
  readonly calendar: ExpectedCalendar
  readonly stakeholders: readonly DirectoryStakeholder[]
}

export type DirectoryWithPeople = Omit<DirectoryAccount, 'beganOn' | 'seats' | 'termStartedOn'> & {
  /** The account's own count, whatever its contracts say. */
  readonly statedSeats: number | null
}

/** Every account asked for that was there by then, in id order. Seven statements, whatever their number. */
export async function readDirectory(tx: Tx, input: AsOf): Promise<DirectoryAccount[]> {
  const merges = await readMerges(tx)
  const [accounts, contracts] = await Promise.all([
    readWithPeople(tx, input, merges),
    readContracts(tx, input, merges),
  ])
  const contractsOf = Map.groupBy(contracts, contract => contract.accountId)
  return accounts.map(({ statedSeats, ...account }) => {
    const { accountId, closedOn } = account
    const subscriptions = contractsOf.get(accountId) ?? []
    return {
      ...account,
      seats: seatsAsOf({ seats: statedSeats, closedOn, subscriptions }, input.asOf),
      termStartedOn: termStartedOn({ closedOn, subscriptions }, input.asOf),
      beganOn: beganOn({ lookedAfterSince: null, subscriptions }, input.asOf),
    }
  })
}

/** The same with the seats that were stated of the account itself, and no contract: three statements in one flight. */
export async function readWithPeople(tx: Tx, input: AsOf, merges: Merges): Promise<DirectoryWithPeople[]> {
  const reads = withPeopleReads(tx, withMerged(input, merges))
  const [accounts, stakeholders, calendars] = await Promise.all([
    sendRead(tx, reads.accounts),
    sendRead(tx, reads.stakeholders),
    sendRead(tx, reads.calendars),
  ])
  return withPeopleOf({ accounts, stakeholders, calendars }, input, merges)
}

type PeopleReads = {
  readonly accounts: Read<AccountRow[]>
  readonly stakeholders: Read<StakeholderRow[]>
  readonly calendars: Read<CalendarRow[]>
}

/** The reads that it rests on. Where accounts were merged, ask for those that are one with them too. */
export const withPeopleReads = (tx: Pick<Tx, 'workspaceId'>, input: AsOf<Ids>): PeopleReads => ({
  accounts: factsRead(tx, ACCOUNTS, input),
  stakeholders: factsRead(tx, STAKEHOLDERS, input),
  calendars: factsRead(tx, CALENDARS, input),
})

/** What they say, by the accounts and people that are left. */
export function withPeopleOf(read: Results<PeopleReads>, input: When, merges: Merges): DirectoryWithPeople[] {
  const left = <R extends { id: string; account_id: string | null }>(rows: R[], view: View) =>
    leftOf(underLeft(rows, merges, input), view, merges, input)
  const [accounts, calendars] = [left(read.accounts, ACCOUNTS), left(read.calendars, CALENDARS)]
  const everybody = underLeft(read.stakeholders, merges, input)
  const same = merges.at(input)
  const stakeholders = asOnePerson(everybody, survivorOf(STAKEHOLDERS, merges, input))
  const people = Map.groupBy(stakeholders, row => row.account_id)
  const calendarRows = Map.groupBy(calendars, row => row.account_id)
  const byDay = (day: Day | null) => (day !== null && day <= input.asOf ? day : null)
  return accounts.map(row => ({
    accountId: row.id,
    externalId: row.external_id,
    mergedExternalIds: same.accounts
      .oneWith(row.id)
      .slice(1)
      .flatMap(id => merges.externalIdOf(id) ?? []),
    name: row.name,
    segment: row.segment,
    csmId: row.csm_id,
    statedSeats: row.seats,
    closedOn: byDay(row.closed_on),
    calendar: expectedCalendar(calendarRows.get(row.id) ?? [], input.asOf),
    stakeholders: (people.get(row.id) ?? []).map(person => ({
      stakeholderId: person.id,
      externalId: person.external_id,
      role: person.role,
      influence: person.influence,
      productUserIds: person.product_user_ids,
      departedOn: byDay(person.departed_on),
    })),
  }))
}

/** Whoever was merged into somebody is not there; what they are in the product is theirs. */
function asOnePerson(rows: readonly StakeholderRow[], whom: (id: string) => string): StakeholderRow[] {
  const users = Map.groupBy(rows, row => whom(row.id))
  return rows
    .filter(row => whom(row.id) === row.id)
    .map(row => ({
      ...row,
      product_user_ids: [...new Set((users.get(row.id) ?? [row]).flatMap(each => each.product_user_ids))],
    }))
}

type Contract = Terms & SeatChanges & { readonly accountId: string }

async function readContracts(tx: Tx, input: AsOf, merges: Merges): Promise<Contract[]> {
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

export const ACCOUNTS: View = {
  name: 'accounts',
  columns: ['name', 'segment', 'csm_id', 'seats', 'closed_on'],
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
