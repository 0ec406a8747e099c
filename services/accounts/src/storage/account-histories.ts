// Every revision of every fact of accounts, a statement a kind, all in one flight.
import type { Tx } from '@rung/database'
import { type LedgerTable, readRevisions } from '@rung/fact-ledger'
import { accountPauses } from './account-pauses.ts'
import { accountSeasons } from './account-seasons.ts'
import { accounts } from './accounts.ts'
import { expectedUses } from './expected-uses.ts'
import { notes } from './notes.ts'
import { pulses } from './pulses.ts'
import { renewals } from './renewals.ts'
import { stakeholders } from './stakeholders.ts'
import { subscriptionChanges } from './subscription-changes.ts'
import { subscriptions } from './subscriptions.ts'
import { surveys } from './surveys.ts'
import { tickets } from './tickets.ts'
import { touches } from './touches.ts'

/** By kind. */
export type Histories = Awaited<ReturnType<typeof readHistories>>

export async function readHistories(tx: Tx, accountIds: readonly string[]) {
  const read = <T extends LedgerTable>(table: T) => readRevisions(tx, { table }, accountIds)
  const [calendar, contracts, contacts] = await Promise.all([
    Promise.all([read(accountPauses), read(accountSeasons), read(expectedUses)]),
    Promise.all([read(accounts), read(subscriptions), read(subscriptionChanges), read(renewals)]),
    Promise.all([read(stakeholders), read(tickets), read(touches), read(notes), read(surveys), read(pulses)]),
  ])
  const [pauses, seasons, expectations] = calendar
  const [profiles, signed, changed, resolved] = contracts
  const [people, ticket, touch, note, survey, pulse] = contacts
  return {
    pauses,
    seasons,
    expectations,
    profiles,
    signed,
    changed,
    resolved,
    people,
    tickets: ticket,
    touches: touch,
    notes: note,
    surveys: survey,
    pulses: pulse,
  }
}
