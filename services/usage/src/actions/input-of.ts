// From an account of the directory to what usage asks about it.
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory } from '@rung/directory'
import type { Day } from '@rung/kernel'
import type { AccountContract, AccountRequest, AssessContext } from './assess-accounts.ts'

export function inputOf(
  account: DirectoryAccount,
  { asOf, knownAt }: { readonly asOf: Day; readonly knownAt: Date },
): AccountRequest {
  return {
    accountId: account.accountId,
    groupKey: account.externalId,
    mergedKeys: account.mergedExternalIds,
    asOf,
    knownAt,
    seats: account.seats,
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
          new Map(
            accounts.map(
              ({ accountId: id, seats, termStartedOn }) => [id, { seats, termStartedOn }] as const,
            ),
          ),
      )
    read.set(moment, reading)
    return (await reading).get(accountId) ?? NO_CONTRACT
  }
}
