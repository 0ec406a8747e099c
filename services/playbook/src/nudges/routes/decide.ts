// POST /v1/nudges/decide: at most one nudge for a user, and the reason for it or for none.
import { type App, answering, problemSchema } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { type Day, dayOf, type Refusal } from '@rung/kernel'
import { isQuestion, NUDGE_REACTIONS, NUDGE_REASON_WORDS } from '@rung/nudges'
import type { PlaybookDeps } from '../../deps.ts'
import { type DecidedNudge, decideUserNudge } from '../actions/decide-user-nudge.ts'
import { type DecidedAnswer, decideBody, decidedAnswer } from './schema.ts'

/**
 * Scope `collect` and open to pages of any origin: it is called from the vendor's product, where a key that reads has no place.
 * Such a key proves nothing about who asks, so by it nothing is looked up, decided or stored: there is no difference to see.
 */
export function serveDecideNudges(app: App, { database, clock, newId }: PlaybookDeps): void {
  app.post(
    '/v1/nudges/decide',
    {
      config: { scope: 'collect', cors: true },
      schema: {
        tags: ['nudges'],
        summary: 'At most one nudge for a user, and why or why not',
        description:
          'Aimed at the outcomes the customer falls short of first, then at the one that matters most to them, never at the use of a feature: the ' +
          'next milestone, or help where none is left and the outcome still lacks, or what comes next where they have it and say so. ' +
          'A decision with a nudge counts as shown: ask when you are about to show it. Each user has one budget over all nudges ' +
          '(one a day, three in seven days); what is over it is queued. Asked again on the same day and surface, the same nudge is given again. ' +
          'Ask from your own server with a key of scope write. A key of scope `collect`, publishable or not, proves nothing about the user: ' +
          'it is always answered `user_not_proven`, whatever the account and whether there is one, until your server can sign who asks. ' +
          'The customer’s words are told only to users who are linked to a person at the account.',
        body: decideBody,
        response: {
          200: decidedAnswer,
          404: {
            description: 'Not found: no such account in this workspace',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const { scope, workspaceId } = request.caller
      const now = clock()
      if (scope === 'collect') return notProven(dayOf(now))
      const answer = answering(reply, (decided: DecidedNudge | Refusal) => ({
        status: 200,
        body: present(orThrow(decided)),
      }))
      const { isKept, keep } = answer
      await decideUserNudge({ database, newId }, { ...request.body, workspaceId, now, isKept }, keep)
      return answer.send()
    },
  )
}

function notProven(day: Day): DecidedAnswer {
  const kind = 'user_not_proven'
  const reason = { kind, words: NUDGE_REASON_WORDS[kind], notBefore: null } as const
  return { decisionId: null, day, nudge: null, reason }
}

function present({ decisionId, day, decision, text, notBefore }: DecidedNudge): DecidedAnswer {
  const { nudge, reason } = decision
  return {
    decisionId,
    day,
    nudge:
      nudge === null || text === null
        ? null
        : {
            ...nudge,
            milestone: isQuestion(nudge) ? null : nudge.milestone,
            ...text,
            reactions: [...NUDGE_REACTIONS],
          },
    reason: {
      kind: reason.kind,
      words: NUDGE_REASON_WORDS[reason.kind],
      notBefore,
    },
  }
}
