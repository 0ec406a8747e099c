// What customers said and asked: answers, tickets, escalations and references.
import type { CompanyTicket, CustomerAnswer, ManagerEscalation, Reference } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

/** What is looked back on: what customers said before is not read. */
export type Span = Moment & { readonly since: Day }

type Told = HeldFact & { readonly recorded_by: string | null }

type AnswerRow = Told & Pick<CustomerAnswer, 'kind' | 'score'>

/** Verdicts on the experience, NPS and CSAT of surveys, CSAT of tickets. */
export async function readAnswers(tx: Tx, span: Span, accounts: Same): Promise<CustomerAnswer[]> {
  const rows = await readBookFacts<AnswerRow>(tx, { ...ANSWERS, since: span.since }, span)
  return rows.map(({ id, account_id, on, kind, score, recorded_by }) => ({
    answerId: id,
    accountId: accounts.survivorOf(account_id),
    on,
    kind,
    score,
    source: recorded_by,
  }))
}

type TicketRow = Told & { readonly escalated: boolean }

export async function readTickets(tx: Tx, span: Span, accounts: Same): Promise<CompanyTicket[]> {
  const rows = await readBookFacts<TicketRow>(tx, { ...TICKETS, since: span.since }, span)
  return rows.map(({ account_id, on, escalated, recorded_by }) => ({
    accountId: accounts.survivorOf(account_id),
    on,
    escalated,
    source: recorded_by,
  }))
}

type TouchRow = HeldFact & { readonly kind: 'escalation' | 'reference' }

/** Talks that are none about the account: over somebody's head, and for a prospect. */
export async function readTouches(
  tx: Tx,
  span: Span,
  accounts: Same,
): Promise<{ readonly escalations: ManagerEscalation[]; readonly references: Reference[] }> {
  const rows = await readBookFacts<TouchRow>(tx, { ...TOUCHES, since: span.since }, span)
  const of = (kind: TouchRow['kind']) =>
    rows
      .filter(row => row.kind === kind)
      .map(({ account_id, on }) => ({ accountId: accounts.survivorOf(account_id), on }))
  return { escalations: of('escalation'), references: of('reference') }
}

const TOUCHES = {
  name: 'published.company_touches',
  columns: ['kind'],
  only: `newest.kind = any ('{escalation,reference}')`,
}
const ANSWERS = {
  name: 'published.company_answers',
  columns: ['kind', 'score', 'recorded_by'],
  only: `newest.kind = any ('{experience,nps,csat,ticket}') and newest.score is not null`,
}
const TICKETS = { name: 'published.company_tickets', columns: ['escalated', 'recorded_by'] }
