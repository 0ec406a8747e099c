// From an account of the directory to what usage asks about it.
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory } from '@rung/directory'
import type { AccountContract, AccountRequest, AssessContext } from './assess-accounts.ts'

export function inputOf(account: DirectoryAccount, { knownAt }: { readonly knownAt: Date }): AccountRequest {
  const { standsOn, expectedUse } = account.calendar
  return {
    accountId: account.accountId,
    groupKey: account.externalId,
    mergedKeys: account.mergedExternalIds,
    // In a pause they are measured as of the day before it.
    asOf: standsOn,
    knownAt,
    // Where programs are expected, seats say nothing: utilisation is unknown, and not judged.
    seats: expectedUse === 'api' ? null : account.seats,
    termStartedOn: account.termStartedOn,
    stakeholders: account.stakeholders,
  }
}

const NO_CONTRACT: AccountContract = { seats: null, termStartedOn: null }

/** Reads contracts of these accounts as of other days: the directory once a day and instant, whatever the number asked. */
export function contractReader(tx: Tx, accountIds: readonly string[]): AssessContext['contractOn'] {
  const read = new Map<string, Promise<Map<string, AccountContract>>>()
  return async ({ accountId, asOf, knownAt }) => {
    const moment = `${asOf} ${knownAt.toISOString()}`
    const reading =
      read.get(moment) ??
      readDirectory(tx, { asOf, knownAt, accountIds }).then(
        accounts =>
          new Map(accounts.map(account => [account.accountId, contractOf(inputOf(account, { knownAt }))] as const)),
      )
    read.set(moment, reading)
    return (await reading).get(accountId) ?? NO_CONTRACT
  }
}

function contractOf({ seats, termStartedOn }: AccountRequest): AccountContract {
  return { seats, termStartedOn }
}
