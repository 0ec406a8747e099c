// The request behind a link that was presented: held while it is answered, or why it opens nothing.
import type { Tx } from '@rung/database'
import { readMerges, readWords, readWorkspace } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import type { PresentedLink } from '@rung/http-service'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import { outcome } from '../facts/outcome.ts'
import { holdRequestOfLink, type VerdictRequestRow } from '../storage/verdict-requests.ts'
import { statusOf } from '../verdict-request-status.ts'

/** `number` is its place in what was asked; one that was taken back or erased since is left out. */
export type Question = {
  readonly number: number
  readonly outcomeId: string
  readonly statement: string
  /** Whether the outcome is recorded as wanted by the very person who is asked. */
  readonly isTheirs: boolean
}

/** Who asks: the vendor. */
export type Asker = { readonly name: string; readonly brandColour: string | null }

export type OpenLink = {
  readonly row: VerdictRequestRow
  readonly from: Asker
  readonly questions: readonly Question[]
}

/** `nothing_left`: all it asked about was taken back. Who asked is told of a link that was made here once, and of no other. */
export type ClosedLink =
  | { readonly closed: 'unknown' }
  | {
      readonly closed: 'answered' | 'revoked' | 'expired' | 'nothing_left'
      readonly from: Asker
      readonly row: VerdictRequestRow
    }

/** Held until the transaction ends: of two answers at once the second finds it used up. */
export async function holdLink(tx: Tx, { sha256 }: PresentedLink, now: Date): Promise<OpenLink | ClosedLink> {
  const workspace = await readWorkspace(tx)
  const row = await holdRequestOfLink(tx, sha256)
  if (row === undefined || workspace === undefined || workspace.filling) return { closed: 'unknown' }
  const from = { name: workspace.name, brandColour: workspace.brandColour }
  const status = statusOf(row, now)
  if (status !== 'sent' && status !== 'opened') return { closed: status, from, row }
  const questions = await questionsOf(tx, row, now)
  return questions.length > 0 ? { row, from, questions } : { closed: 'nothing_left', from, row }
}

/** Why a link opens nothing, as the API says it. */
export function refuseClosed(link: ClosedLink): Refusal {
  switch (link.closed) {
    case 'unknown':
      return refuse('unauthenticated', 'This link is not known.', {
        fix: 'Ask whoever sent it for another one.',
      })
    case 'answered':
      return refuse('gone', 'This link was answered: it counts once.', {
        fix: 'Tell whoever sent it if you see it otherwise now.',
      })
    case 'revoked':
      return refuse('gone', 'This link was revoked by whoever sent it.', { fix: 'There is nothing to do.' })
    case 'expired':
      return refuse('gone', `This link expired at ${link.row.expiresAt.toISOString()}.`, {
        fix: 'Ask whoever sent it for another one.',
      })
    case 'nothing_left':
      return refuse('gone', 'What this link asked about was taken back.', { fix: 'There is nothing to do.' })
  }
}

async function questionsOf(tx: Tx, row: VerdictRequestRow, now: Date): Promise<Question[]> {
  const when = { asOf: dayOf(now), knownAt: now }
  const { accounts, stakeholders } = (await readMerges(tx)).at(when)
  const accountId = accounts.survivorOf(row.accountId)
  const held = new Map(
    (await readFacts(tx, outcome, { ...when, accountIds: [accountId] })).map(each => [each.id, each]),
  )
  const refs = row.outcomeIds.flatMap(id => held.get(id)?.statementRef ?? [])
  const texts = await readWords(tx, refs)
  const asked = stakeholders.survivorOf(row.stakeholderId)
  return row.outcomeIds.flatMap((outcomeId, index) => {
    const about = held.get(outcomeId)
    const statement = texts.get(about?.statementRef ?? '')
    if (statement === undefined) return []
    const isTheirs = stakeholders.survivorOf(about?.stakeholderId ?? '') === asked
    return [{ number: index + 1, outcomeId, statement, isTheirs }]
  })
}
