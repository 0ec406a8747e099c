// The ledger of facts as this service keeps it, with whom a change makes due.
import { keepWords, readWords, resolveAccounts, withPayers, withSurvivors } from '@rung/directory'
import type { Ledger } from '@rung/fact-ledger'
import { type Consumer, markDue } from '@rung/signals'
import type { AccountsDeps } from './deps.ts'

export function ledgerFor(deps: AccountsDeps, due: readonly Consumer[]): Ledger {
  return {
    database: deps.database,
    clock: deps.clock,
    newId: deps.newId,
    keepWords,
    readWords,
    resolveAccount: resolveAccounts,
    changed: async (tx, accounts) => {
      if (due.length > 0) await markDue(tx, due, await withPayers(tx, await withSurvivors(tx, accounts)))
    },
  }
}
