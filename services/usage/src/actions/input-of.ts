// From an account of the directory to what usage asks about it.
import type { Tx } from '@rung/database'
import { countedDays, type DirectoryAccount, expectedShare, readDirectory } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { ALWAYS_EXPECTED, usagePolicy } from '@rung/usage-metrics'
import type { AccountContract, AccountRequest, AssessContext } from './account-request.ts'

export function inputOf(account: DirectoryAccount, { knownAt }: { readonly knownAt: Date }): AccountRequest {
  const { standsOn } = account.calendar
  return {
    accountId: account.accountId,
    groupKey: account.externalId,
    mergedKeys: account.mergedExternalIds,
    // In a pause they are measured as of the day before it.
    asOf: standsOn,
    knownAt,
    ...contractOf(account, standsOn),
    stakeholders: account.stakeholders,
  }
}

const NO_CONTRACT: AccountContract = {
  seats: null,
  termStartedOn: null,
  beganOn: null,
  ...ALWAYS_EXPECTED,
}

/** Reads contracts of these accounts as of other days: the directory once a day and instant, whatever the number asked. */
export function contractReader(tx: Tx, accountIds: readonly string[]): AssessContext['contractOn'] {
  const read = new Map<string, Promise<Map<string, AccountContract>>>()
  return async ({ accountId, asOf, knownAt }) => {
    const moment = `${asOf} ${knownAt.toISOString()}`
    const reading =
      read.get(moment) ??
      readDirectory(tx, { asOf, knownAt, accountIds }).then(
        accounts =>
          new Map(
            accounts.map(
              account => [account.accountId, contractOf(account, account.calendar.standsOn)] as const,
            ),
          ),
      )
    read.set(moment, reading)
    return (await reading).get(accountId) ?? NO_CONTRACT
  }
}

/** What is held against use as of a day; what nobody said of an account that the directory does not know then. */
export function contractOf(account: DirectoryAccount | undefined, day: Day): AccountContract {
  if (account === undefined) return NO_CONTRACT
  const { expectedUse } = account.calendar
  return {
    // Where programs are expected, seats say nothing: utilisation is unknown, and not judged.
    seats: expectedUse === 'api' ? null : account.seats,
    termStartedOn: account.termStartedOn,
    beganOn: account.beganOn,
    expected: expectedShare(account.calendar, day, usagePolicy.habitSpanDays),
    expectedUse,
    counted: countedDays(account.calendar, day, usagePolicy.windowDays),
  }
}
