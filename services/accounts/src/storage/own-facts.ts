// What held of one account by itself as of a day and as known at an instant, out of its history.
import type { AccountFacts, TouchKind } from '@rung/account-standing'
import type { Merges } from '@rung/directory'
import { byAccount, heldBy } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import type { Histories } from './account-histories.ts'
import { subscriptionOf } from './subscription-of.ts'
import type { When } from './when.ts'

export type FactRow = {
  readonly id: string
  readonly revision: number
  readonly accountId: string
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly retracted: boolean
}

type OwnFacts = Omit<AccountFacts, 'isPaidFor' | 'paysFor'>

/** Undefined when there was no such account. */
export function ownFacts(
  histories: Histories,
  merges: Merges,
): (accountId: string, when: When) => OwnFacts | undefined {
  const profile = folded(histories.profiles, merges)
  const calendar = calendarFacts(histories, merges)
  const contracts = contractFacts(histories, merges)
  const contacts = contactFacts(histories, merges)
  const unsaidBeginnings = unsaidDays(histories.profiles)
  return (accountId, when) => {
    const account = profile(accountId, when).find(({ id }) => id === accountId)
    if (account === undefined) return undefined
    return {
      accountId,
      segment: account.segment,
      csmId: account.csmId,
      seats: account.seats,
      closedOn: account.closedOn,
      lookedAfterSince:
        unsaidBeginnings.get(account.id) === +account.occurredAt ? null : dayOf(account.occurredAt),
      firstValueDueOn: account.firstValueDueOn,
      calendar: calendar(accountId, when),
      subscriptions: contracts(accountId, when),
      ...contacts(accountId, when),
    }
  }
}

/** The rows of a kind that held. */
function folded<R extends FactRow>(rows: readonly R[], merges: Merges) {
  const histories = byAccount(rows)
  return (accountId: string, when: When): R[] => heldBy(histories, accountId, when, merges)
}

function calendarFacts({ pauses, seasons, expectations }: Histories, merges: Merges) {
  const pause = folded(pauses, merges)
  const season = folded(seasons, merges)
  const expectation = folded(expectations, merges)
  return (accountId: string, when: When): OwnFacts['calendar'] => ({
    pauses: pause(accountId, when).map(row => ({ ...row, pauseId: row.id })),
    seasons: season(accountId, when).map(row => ({ ...row, seasonId: row.id, on: dayOf(row.occurredAt) })),
    expectations: expectation(accountId, when).map(row => ({
      ...row,
      expectationId: row.id,
      on: dayOf(row.occurredAt),
    })),
  })
}

function contractFacts({ signed, changed, resolved }: Histories, merges: Merges) {
  const contract = folded(signed, merges)
  const change = folded(changed, merges)
  const renewal = folded(resolved, merges)
  const unsaid = unsaidDays(signed)
  return (accountId: string, when: When): OwnFacts['subscriptions'] => {
    const changes = change(accountId, when)
    const decided = renewal(accountId, when)
    return contract(accountId, when).map(row => subscriptionOf(row, unsaid.get(row.id), changes, decided))
  }
}

function contactFacts(histories: Histories, merges: Merges) {
  const people = folded(histories.people, merges)
  const ticket = folded(histories.tickets, merges)
  const touch = folded(histories.touches, merges)
  const note = folded(histories.notes, merges)
  const survey = folded(histories.surveys, merges)
  const pulse = folded(histories.pulses, merges)
  return (accountId: string, when: When) => ({
    stakeholders: stillThere(people(accountId, when), merges, when).map(row => ({
      ...row,
      stakeholderId: row.id,
    })),
    tickets: ticket(accountId, when).map(row => ({ ...row, ticketId: row.id, openedAt: row.occurredAt })),
    touches: touch(accountId, when)
      .flatMap(talkOf)
      .map(row => ({ ...row, touchId: row.id, on: dayOf(row.occurredAt) })),
    notes: note(accountId, when).map(row => ({ ...row, noteId: row.id, on: dayOf(row.occurredAt) })),
    surveys: survey(accountId, when).map(row => ({ ...row, surveyId: row.id, on: dayOf(row.occurredAt) })),
    pulses: pulse(accountId, when).map(row => ({ ...row, pulseId: row.id, on: dayOf(row.occurredAt) })),
  })
}

/** A touch as a judgement reads it; none where it is no talk about the account. */
function talkOf<R extends { readonly kind: TouchKind | 'escalation' | 'reference' }>(row: R) {
  const { kind } = row
  return kind === 'escalation' || kind === 'reference' ? [] : [{ ...row, kind }]
}

/** Whoever was merged into somebody is that one. */
function stillThere<R extends FactRow>(rows: readonly R[], merges: Merges, when: When): R[] {
  const { survivorOf } = merges.at(when).stakeholders
  return rows.filter(({ id }) => survivorOf(id) === id)
}

/** By id when a fact was first recorded, where that is when it is said to have occurred: nobody said when that was. */
function unsaidDays(
  revisions: readonly Pick<FactRow, 'id' | 'revision' | 'occurredAt' | 'recordedAt'>[],
): ReadonlyMap<string, number> {
  const first = revisions.filter(row => row.revision === 1)
  return new Map(
    first
      .filter(row => row.occurredAt.getTime() === row.recordedAt.getTime())
      .map(row => [row.id, row.occurredAt.getTime()]),
  )
}
