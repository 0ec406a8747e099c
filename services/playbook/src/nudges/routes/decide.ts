// POST /v1/nudges/decide: at most one nudge for a user, and the reason for it or for none.
import { type App, answering, problemSchema } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { isQuestion, NUDGE_REACTIONS, NUDGE_REASON_WORDS } from '@rung/nudges'
import type { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { Prover } from '../../proof/prove-user.ts'
import { type DecidedNudge, decideUserNudge } from '../actions/decide-user-nudge.ts'
import { userTokenOf } from '../user-token-of.ts'
import { type DecidedAnswer, decideBody, decidedAnswer } from './schema.ts'

/**
 * Scope `collect` and open to pages: it is called from the vendor's product, where a key that reads has no place. Such a key proves
 * nothing about who asks: without a token of the vendor's nothing is looked up, decided or stored, and there is no difference to see.
 */
export function serveDecideNudges(
  app: App,
  { database, clock, newId }: PlaybookDeps,
  proveUser: Prover,
): void {
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
          'From a page: a publishable key, and the header `rung-user-token` with a JWT that your back end signed (`POST /v1/user-token-keys`): it names user and account, ' +
          'so leave them out. Without a token a key of scope `collect` is answered `user_not_proven`, whatever the account and whether there is one. ' +
          'Your own server may ask with a key of scope write and name both, until enforcement is on (`PUT /v1/nudges/signing`). ' +
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
      const { workspaceId } = request.caller
      const now = clock()
      const proof = orThrow(await proveUser(request.caller, userTokenOf(request)))
      if (proof.kind === 'unproven') return notProven(dayOf(now))
      const asked = orThrow(whoIsAsked(request.body, proof.kind === 'proven' ? proof.proven : null))
      const answer = answering(reply, (decided: DecidedNudge | Refusal) => ({
        status: 200,
        body: present(orThrow(decided)),
      }))
      const { isKept, keep } = answer
      await decideUserNudge({ database, newId }, { ...asked, workspaceId, now, isKept }, keep)
      return answer.send()
    },
  )
}

/** Whom the token names; without one, whom the server names. What says otherwise than the token is refused, not overruled. */
function whoIsAsked(
  { account, user, surface }: z.output<typeof decideBody>,
  proven: { readonly account: string; readonly user: string } | null,
): { account: string; user: string; surface: string } | Refusal {
  const asked = { account: account ?? proven?.account, user: user ?? proven?.user }
  for (const field of ['account', 'user'] as const) {
    if (asked[field] === undefined) {
      return refuse('invalid', 'is missing', { field, fix: 'Name it, or send a token that does.' })
    }
    if (proven !== null && asked[field] !== proven[field]) {
      return refuse('forbidden', `The token is for another ${field}.`, {
        field,
        fix: 'Leave it out: the token says who asks.',
      })
    }
  }
  return { account: asked.account ?? '', user: asked.user ?? '', surface }
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
