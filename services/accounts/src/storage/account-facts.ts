// All that was ever recorded of some accounts, at the price of one read a kind, whatever days are then judged.
import type { AccountFacts, TouchKind } from '@rung/account-standing'
import type { Tx } from '@rung/database'
import { type Merges, readMerges, readRelations } from '@rung/directory'
import { byAccount, heldBy, readRevisions } from '@rung/fact-ledger'
import { type Day, dayOf } from '@rung/kernel'
import { accountPauses } from './account-pauses.ts'
import { accountSeasons } from './account-seasons.ts'
import { accounts } from './accounts.ts'
import { expectedUses } from './expected-uses.ts'
import { notes } from './notes.ts'
import { type Profile, profileOn } from './profile-on.ts'
import { pulses } from './pulses.ts'
import { renewals } from './renewals.ts'
import { stakeholders } from './stakeholders.ts'
import { subscriptionChanges } from './subscription-changes.ts'
import { subscriptionOf } from './subscription-of.ts'
import { subscriptions } from './subscriptions.ts'
import { surveys } from './surveys.ts'
import { tickets } from './tickets.ts'
import { touches } from './touches.ts'

export type When = { readonly asOf: Day; readonly knownAt: Date }

/** What held of one account as of a day and as known at an instant; undefined when there was no such account. */
export type AccountFactsOf = (accountId: string, when: When) => AccountFacts | undefined

type OwnFactsOf = (accountId: string, when: When) => Omit<AccountFacts, 'isPaidFor' | 'paysFor'> | undefined

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
  const folded = async <R extends Row>(reading: Promise<R[]>) => {
    const histories = byAccount(await reading)
    return (accountId: string, when: When): R[] => heldBy(histories, accountId, when, merges)
  }
  const calendars = Promise.all([
    folded(readRevisions(tx, { table: accountPauses }, all)),
    folded(readRevisions(tx, { table: accountSeasons }, all)),
    folded(readRevisions(tx, { table: expectedUses }, all)),
  ])
  const profiles = readRevisions(tx, { table: accounts }, all)
  const signed = readRevisions(tx, { table: subscriptions }, all)
  const changed = readRevisions(tx, { table: subscriptionChanges }, all)
  const resolved = readRevisions(tx, { table: renewals }, all)
  const [profile, people, contract, change, renewal, ticket, touch, note, survey, pulse] = await Promise.all([
    folded(profiles),
    folded(readRevisions(tx, { table: stakeholders }, all)),
    folded(signed),
    folded(changed),
    folded(resolved),
    folded(readRevisions(tx, { table: tickets }, all)),
    folded(readRevisions(tx, { table: touches }, all)),
    folded(readRevisions(tx, { table: notes }, all)),
    folded(readRevisions(tx, { table: surveys }, all)),
    folded(readRevisions(tx, { table: pulses }, all)),
  ])
  const [pause, season, expectation] = await calendars
  const unsaid = unsaidDays(await signed)
  const unsaidBeginnings = unsaidDays(await profiles)
  const ofContracts = [await profiles, await signed, await changed, await resolved].map(byAccount<Row>)
  const ofProfiles = byAccount(await profiles)
  const ownFactsOf: OwnFactsOf = (accountId, when) => {
    const account = profile(accountId, when).find(({ id }) => id === accountId)
    if (account === undefined) return undefined
    const changes = change(accountId, when)
    const decided = renewal(accountId, when)
    return {
      accountId,
      segment: account.segment,
      csmId: account.csmId,
      seats: account.seats,
      closedOn: account.closedOn,
      lookedAfterSince:
        unsaidBeginnings.get(account.id) === +account.occurredAt ? null : dayOf(account.occurredAt),
      firstValueDueOn: account.firstValueDueOn,
      calendar: {
        pauses: pause(accountId, when).map(row => ({ ...row, pauseId: row.id })),
        seasons: season(accountId, when).map(row => ({
          ...row,
          seasonId: row.id,
          on: dayOf(row.occurredAt),
        })),
        expectations: expectation(accountId, when).map(row => ({
          ...row,
          expectationId: row.id,
          on: dayOf(row.occurredAt),
        })),
      },
      stakeholders: stillThere(people(accountId, when), merges, when).map(row => ({
        ...row,
        stakeholderId: row.id,
      })),
      subscriptions: contract(accountId, when).map(row =>
        subscriptionOf(row, unsaid.get(row.id), changes, decided),
      ),
      tickets: ticket(accountId, when).map(row => ({ ...row, ticketId: row.id, openedAt: row.occurredAt })),
      touches: touch(accountId, when)
        .flatMap(talkOf)
        .map(row => ({ ...row, touchId: row.id, on: dayOf(row.occurredAt) })),
      notes: note(accountId, when).map(row => ({ ...row, noteId: row.id, on: dayOf(row.occurredAt) })),
      surveys: survey(accountId, when).map(row => ({ ...row, surveyId: row.id, on: dayOf(row.occurredAt) })),
      pulses: pulse(accountId, when).map(row => ({ ...row, pulseId: row.id, on: dayOf(row.occurredAt) })),
    }
  }
  const factsOf: AccountFactsOf = (accountId, when) => {
    const own = ownFactsOf(accountId, when)
    const { paidBy, payerOf } = relations.at(when.knownAt)
    const paysFor = paidBy(accountId).flatMap(id => ownFactsOf(id, when) ?? [])
    return own && { ...own, paysFor, isPaidFor: payerOf(accountId) !== null }
  }
  return {
    factsOf,
    contractInstants: accountId => {
      const oneWith = merges.everOneWith([accountId])
      const rows = ofContracts.flatMap(held => oneWith.flatMap(id => held.get(id) ?? []))
      const instants = rows.map(row => +row.recordedAt)
      return [...new Set(instants)].toSorted((a, b) => a - b).map(instant => new Date(instant))
    },
    profileOn: (accountId, on, knownAt) => profileOn(ofProfiles.get(accountId) ?? [], on, knownAt),
  }
}

type Row = {
  readonly id: string
  readonly revision: number
  readonly accountId: string
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly retracted: boolean
}

/** A touch as a judgement reads it; none where it is no talk about the account. */
function talkOf<R extends { readonly kind: TouchKind | 'escalation' | 'reference' }>(row: R) {
  const { kind } = row
  return kind === 'escalation' || kind === 'reference' ? [] : [{ ...row, kind }]
}

/** Whoever was merged into somebody is that one. */
function stillThere<R extends Row>(rows: readonly R[], merges: Merges, when: When): R[] {
  const { survivorOf } = merges.at(when).stakeholders
  return rows.filter(({ id }) => survivorOf(id) === id)
}

/** By id when a fact was first recorded, where that is when it is said to have occurred: nobody said when that was. */
function unsaidDays(
  revisions: readonly Pick<Row, 'id' | 'revision' | 'occurredAt' | 'recordedAt'>[],
): ReadonlyMap<string, number> {
  const first = revisions.filter(row => row.revision === 1)
  return new Map(
    first
      .filter(row => row.occurredAt.getTime() === row.recordedAt.getTime())
      .map(row => [row.id, row.occurredAt.getTime()]),
  )
}
