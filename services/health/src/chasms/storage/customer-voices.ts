// What customers said and asked: answers, tickets, escalations and references.
import type { CompanyTicket, CustomerAnswer, ManagerEscalation, Reference } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

type AnswerRow = HeldFact & Pick<CustomerAnswer, 'kind' | 'score'>

/** Verdicts on the experience, NPS and CSAT of surveys, CSAT of tickets. */
export async function readAnswers(tx: Tx, moment: Moment, accounts: Same): Promise<CustomerAnswer[]> {
  const rows = await readBookFacts<AnswerRow>(tx, ANSWERS, moment)
  return rows.map(({ account_id, on, kind, score }) => ({
    accountId: accounts.survivorOf(account_id),
    on,
    kind,
    score,
  }))
}

type TicketRow = HeldFact & { readonly escalated: boolean }

export async function readTickets(tx: Tx, moment: Moment, accounts: Same): Promise<CompanyTicket[]> {
  const rows = await readBookFacts<TicketRow>(tx, TICKETS, moment)
  return rows.map(({ account_id, on, escalated }) => ({
    accountId: accounts.survivorOf(account_id),
    on,
    escalated,
  }))
}

type TouchRow = HeldFact & { readonly kind: 'escalation' | 'reference' }

/** Talks that are none about the account: over somebody's head, and for a prospect. */
export async function readTouches(
  tx: Tx,
  moment: Moment,
  accounts: Same,
): Promise<{ readonly escalations: ManagerEscalation[]; readonly references: Reference[] }> {
  const rows = await readBookFacts<TouchRow>(tx, TOUCHES, moment)
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
  columns: ['kind', 'score'],
  only: `newest.kind = any ('{experience,nps,csat,ticket}') and newest.score is not null`,
}
const TICKETS = { name: 'published.company_tickets', columns: ['escalated'] }
