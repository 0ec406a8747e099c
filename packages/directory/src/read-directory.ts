// Who a workspace's customers are as of a day: segment, CSM, seats, and the people there.
import { beganOn, seatsAsOf, termStartedOn } from '@rung/account-standing'
import { type Ids, type Read, type Results, sendRead, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { DirectoryAccount, DirectoryWithPeople } from './directory-account.ts'
import { CALENDARS, type CalendarRow, expectedCalendar } from './expected-calendar.ts'
import { ACCOUNTS, type AccountRow, type StakeholderRow } from './fact-views.ts'
import { readContracts } from './read-contracts.ts'
import {
  type AsOf,
  factsRead,
  leftOf,
  survivorOf,
  underSurvivor,
  type View,
  type When,
  withMerged,
} from './storage/facts-as-of.ts'
import { STAKEHOLDERS } from './storage/linked-people.ts'
import { type Merges, readMerges } from './storage/merges.ts'

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
    leftOf(underSurvivor(rows, merges, input), view, merges, input)
  const [accounts, calendars] = [left(read.accounts, ACCOUNTS), left(read.calendars, CALENDARS)]
  const everybody = underSurvivor(read.stakeholders, merges, input)
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
