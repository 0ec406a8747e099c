// Reads what is known of many accounts: a dozen statements, whatever their number.
import type { Tx } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { type FactsAsked, readFacts } from '@rung/fact-ledger'
import { type Day, dayOf } from '@rung/kernel'
import { account } from '../facts/account.ts'
import { exchangeRate } from '../facts/exchange-rate.ts'
import { pulse } from '../facts/pulse.ts'
import { renewal } from '../facts/renewal.ts'
import { stakeholder } from '../facts/stakeholder.ts'
import { subscription } from '../facts/subscription.ts'
import { subscriptionChange } from '../facts/subscription-change.ts'
import { survey } from '../facts/survey.ts'
import { ticket } from '../facts/ticket.ts'
import { touch } from '../facts/touch.ts'
import { firstTicketOn } from '../storage/first-ticket.ts'
import type { AccountHistory, Occurred, WorkspaceHistory } from './account-history.ts'

/** Histories in id order; accounts that were taken back, or are not there yet, are left out. */
export async function readAccountHistories(tx: Tx, asked: FactsAsked): Promise<AccountHistory[]> {
  const [accounts, stakeholders, subscriptions, changes, renewals, tickets, touches, surveys, pulses] =
    await Promise.all([
      readFacts(tx, account, asked),
      byAccount(readFacts(tx, stakeholder, asked)),
      byAccount(readFacts(tx, subscription, asked)),
      byAccount(readFacts(tx, subscriptionChange, asked)),
      byAccount(readFacts(tx, renewal, asked)),
      byAccount(readFacts(tx, ticket, asked)),
      byAccount(readFacts(tx, touch, asked)),
      byAccount(readFacts(tx, survey, asked)),
      byAccount(readFacts(tx, pulse, asked)),
    ])
  return accounts.map(row => ({
    profile: occurred(row, { accountId: row.id, ...pick(row, 'segment', 'csmId', 'seats', 'closedOn') }),
    stakeholders: stakeholders(row.id, each => ({
      stakeholderId: each.id,
      ...pick(each, 'role', 'influence', 'departedOn'),
    })),
    subscriptions: subscriptions(row.id, each => ({ subscriptionId: each.id, ...pick(each, ...TERMS) })),
    changes: changes(row.id, each => ({ changeId: each.id, ...pick(each, ...CHANGE) })),
    renewals: renewals(row.id, each => ({ renewalId: each.id, ...pick(each, ...RENEWAL) })),
    tickets: tickets(row.id, each => ({
      ticketId: each.id,
      openedAt: each.occurredAt,
      ...pick(each, 'priority', 'resolvedAt', 'reopenedCount', 'escalated', 'csat'),
    })),
    touches: touches(row.id, each => ({
      touchId: each.id,
      on: dayOf(each.occurredAt),
      stakeholderIds: each.stakeholderIds,
    })),
    surveys: surveys(row.id, each => ({
      surveyId: each.id,
      on: dayOf(each.occurredAt),
      ...pick(each, 'kind', 'score'),
    })),
    pulses: pulses(row.id, each => ({ pulseId: each.id, on: dayOf(each.occurredAt), pulse: each.pulse })),
  }))
}

/** What holds for every account of the workspace. Throws when the workspace was never made. */
export async function readWorkspaceHistory(
  tx: Tx,
  asked: { readonly asOf: Day; readonly knownAt: Date },
): Promise<WorkspaceHistory> {
  const [workspace, rates, firstTicket] = await Promise.all([
    readWorkspace(tx),
    readFacts(tx, exchangeRate, { asOf: asked.asOf, knownAt: asked.knownAt }),
    firstTicketOn(tx, asked.knownAt),
  ])
  if (workspace === undefined) throw new Error(`there is no workspace ${tx.workspaceId}`)
  return {
    currency: workspace.currency,
    rates: rates.map(row => ({
      rateId: row.id,
      on: dayOf(row.occurredAt),
      ...pick(row, 'base', 'quote', 'rate'),
    })),
    firstTicketOn: firstTicket,
  }
}

const TERMS = [
  'startsOn',
  'endsOn',
  'termMonths',
  'autoRenews',
  'endedOn',
  'currency',
  'arrMinor',
  'seats',
] as const
const CHANGE = ['subscriptionId', 'effectiveOn', 'arrMinor', 'seats'] as const
const RENEWAL = [
  'subscriptionId',
  'dueOn',
  'arrMinor',
  'noticeOn',
  'csmCall',
  'csmProbability',
  'resolution',
  'resolvedOn',
  'arrAfterMinor',
] as const

type Row = { readonly accountId: string | null; readonly occurredAt: Date }

async function byAccount<R extends Row>(rows: Promise<R[]>) {
  const grouped = Map.groupBy(await rows, row => row.accountId)
  return <T>(accountId: string, fact: (row: R) => T): Occurred<T>[] =>
    (grouped.get(accountId) ?? []).map(row => occurred(row, fact(row)))
}

function occurred<T>(row: Row, fact: T): Occurred<T> {
  return { occurredOn: dayOf(row.occurredAt), fact }
}

function pick<R extends object, K extends keyof R>(row: R, ...keys: K[]): Pick<R, K> {
  return Object.fromEntries(keys.map(key => [key, row[key]])) as Pick<R, K>
}
