// A customer's answer by a link: verdicts of that stakeholder, written with the link used up or not at all.
import { recordChanges } from '@rung/change-feed'
import { holdOffErasure } from '@rung/directory'
import { type LedgerDeps, writeFactsWithin } from '@rung/fact-ledger'
import { type PresentedLink, RefusedForSeveral } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import { customerVerdict } from '../facts/customer-verdict.ts'
import { markRequest } from '../storage/verdict-requests.ts'
import { holdLink, type OpenLink, refuseClosed } from './held-link.ts'

export type LinkAnswer = {
  /** The number of the question. */
  readonly question: number
  readonly achieved: number
  readonly experience: number
  readonly words?: string | null | undefined
  readonly stillWanted?: boolean | null | undefined
  readonly wantedNow?: string | null | undefined
}

/** At least one question is answered, each once; what is left out is not asked again. */
export function answerVerdictLink(
  { database, clock }: OutcomesDeps,
  ledger: LedgerDeps,
  link: PresentedLink,
  answers: readonly LinkAnswer[],
): Promise<{ readonly answeredAt: Date } | Refusal> {
  return database.inWorkspace(link.workspaceId, async tx => {
    await holdOffErasure(tx)
    const now = clock()
    const held = await holdLink(tx, link, now)
    if ('closed' in held) return refuseClosed(held)
    const wrong = refuseAnswers(answers, held)
    if (wrong !== undefined) return wrong
    const { row, questions } = held
    const items = answers.map(
      ({ question, words = null, stillWanted = null, wantedNow = null, ...grades }) => ({
        outcome: questions.find(({ number }) => number === question)?.outcomeId,
        stakeholder: row.stakeholderId,
        ...grades,
        words,
        stillWanted,
        wantedNow,
      }),
    )
    // The request stands where a key would: nobody with a key can write in its name.
    const byRequest = { keyId: row.id, personId: null, reach: 'all' as const }
    const caller = { workspaceId: tx.workspaceId, scope: 'write' as const, ...byRequest }
    const written = await writeFactsWithin(tx, ledger, { resource: customerVerdict, caller, items })
    const refusals = written.flatMap(each => (each.status === 'rejected' ? each.refusals : []))
    if (refusals.length > 0) throw new RefusedForSeveral(refusals)
    await markRequest(tx, row.id, { answeredAt: now })
    await recordChanges(tx, [
      { type: 'verdict_request.changed', accountIds: [row.accountId], personId: null, at: now },
    ])
    return { answeredAt: now }
  })
}

function refuseAnswers(answers: readonly LinkAnswer[], { questions }: OpenLink): Refusal | undefined {
  const left = new Set(questions.map(({ number }) => number))
  for (const [index, { question }] of answers.entries()) {
    if (left.delete(question)) continue
    const isTwice = questions.some(({ number }) => number === question)
    return refuse('invalid', isTwice ? `${question} is answered twice` : `${question} is not asked`, {
      field: `answers.${index}.question`,
      fix: `Answer each of ${questions.map(({ number }) => number).join(', ')} once, or leave it out.`,
    })
  }
  return undefined
}
