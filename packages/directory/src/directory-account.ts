import type { Day } from '@rung/kernel'
import type { ExpectedCalendar } from './expected-calendar.ts'

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
