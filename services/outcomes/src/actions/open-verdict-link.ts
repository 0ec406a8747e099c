// What a link asks: the vendor's name and the outcomes in words, and nothing else of the account. The first look is noted.
import type { Tx } from '@rung/database'
import { readMerges, readWords, readWorkspace } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import type { PresentedLink } from '@rung/http-service'
import { dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import { outcome } from '../facts/outcome.ts'
import { holdRequestOfLink, markRequest, type VerdictRequestRow } from '../storage/verdict-requests.ts'
import { statusOf } from '../verdict-request-status.ts'

/** `number` is its place in what was asked; one that was taken back or erased since is left out. */
export type Question = { readonly number: number; readonly outcomeId: string; readonly statement: string }

export type OpenedLink = {
  readonly from: string
  readonly expiresAt: Date
  readonly questions: readonly Question[]
}

export function openVerdictLink(
  { database, clock }: OutcomesDeps,
  link: PresentedLink,
): Promise<OpenedLink | Refusal> {
  return database.inWorkspace(link.workspaceId, async tx => {
    const now = clock()
    const held = await holdLink(tx, link, now)
    if (isRefusal(held)) return held
    const { row, from, questions } = held
    if (row.openedAt === null) await markRequest(tx, row.id, { openedAt: now })
    return { from, expiresAt: row.expiresAt, questions }
  })
}

export type HeldLink = {
  readonly row: VerdictRequestRow
  readonly from: string
  readonly questions: readonly Question[]
}

/** The request of a link that is good still, held until the transaction ends: of two answers at once the second finds it used up. */
export async function holdLink(tx: Tx, { sha256 }: PresentedLink, now: Date): Promise<HeldLink | Refusal> {
  const workspace = await readWorkspace(tx)
  const row = await holdRequestOfLink(tx, sha256)
  if (row === undefined || workspace === undefined || workspace.filling) {
    return refuse('unauthenticated', 'This link is not known.', {
      fix: 'Ask whoever sent it for another one.',
    })
  }
  const over = overBecause(row, now)
  if (over !== undefined) return over
  const questions = await questionsOf(tx, row, now)
  if (questions.length > 0) return { row, from: workspace.name, questions }
  return refuse('gone', 'What this link asked about was taken back.', { fix: 'There is nothing to do.' })
}

function overBecause(row: VerdictRequestRow, now: Date): Refusal | undefined {
  const status = statusOf(row, now)
  if (status === 'answered') {
    return refuse('gone', 'This link was answered: it counts once.', {
      fix: 'Tell whoever sent it if you see it otherwise now.',
    })
  }
  if (status === 'revoked') {
    return refuse('gone', 'This link was revoked by whoever sent it.', { fix: 'There is nothing to do.' })
  }
  if (status !== 'expired') return undefined
  return refuse('gone', `This link expired at ${row.expiresAt.toISOString()}.`, {
    fix: 'Ask whoever sent it for another one.',
  })
}

async function questionsOf(tx: Tx, row: VerdictRequestRow, now: Date): Promise<Question[]> {
  const when = { asOf: dayOf(now), knownAt: now }
  const accountId = (await readMerges(tx)).at(when).accounts.survivorOf(row.accountId)
  const held = new Map(
    (await readFacts(tx, outcome, { ...when, accountIds: [accountId] })).map(each => [each.id, each]),
  )
  const refs = row.outcomeIds.flatMap(id => held.get(id)?.statementRef ?? [])
  const texts = await readWords(tx, refs)
  return row.outcomeIds.flatMap((outcomeId, index) => {
    const statement = texts.get(held.get(outcomeId)?.statementRef ?? '')
    return statement === undefined ? [] : [{ number: index + 1, outcomeId, statement }]
  })
}
