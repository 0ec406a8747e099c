// A question about a user, by whichever door it came: who is asked for, and the decision as it is answered.
import { orThrow } from '@rung/judgement/requests'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { isQuestion, NUDGE_REACTIONS, NUDGE_REASON_WORDS, RESULT } from '@rung/nudges'
import type { FastifyRequest } from 'fastify'
import { type Prover, USER_TOKEN_HEADER } from '../../proof/prove-user.ts'
import type { DecidedNudge } from '../actions/decide-user-nudge.ts'
import type { NudgeRequest } from '../actions/read-for-nudge.ts'
import { userTokenOf } from '../user-token-of.ts'
import type { DecidedAnswer } from './schema.ts'

export type Asked = {
  readonly account?: string | undefined
  readonly user?: string | undefined
  readonly surface: string
}

/** Whom it is asked for, once that is proven; null where nobody proved anything: then nothing is looked up. Throws a refusal. */
export async function provenRequest(
  request: FastifyRequest,
  asked: Asked,
  proveUser: Prover,
): Promise<NudgeRequest | null> {
  const proof = orThrow(await proveUser(request.caller, userTokenOf(request)))
  if (proof.kind === 'unproven') return null
  return orThrow(whoIsAsked(asked, proof.kind === 'proven' ? proof.proven : null))
}

/** Who reacts: the user whom the token names, null for the vendor's own server. Throws where nobody proved anything, the same whether there is such a nudge or not. */
export async function provenUser(request: FastifyRequest, proveUser: Prover): Promise<string | null> {
  const proof = orThrow(await proveUser(request.caller, userTokenOf(request)))
  if (proof.kind !== 'unproven') return proof.kind === 'proven' ? proof.proven.user : null
  throw refuse('invalid', 'is missing: nothing proves who reacts', {
    field: USER_TOKEN_HEADER,
    fix: `Send the token that your back end signed for the user as the header ${USER_TOKEN_HEADER}.`,
  })
}

/** Whom the token names; without one, whom the server names. What says otherwise than the token is refused, not overruled. */
function whoIsAsked(
  { account, user, surface }: Asked,
  proven: { readonly account: string; readonly user: string } | null,
): NudgeRequest | Refusal {
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

/** The same whatever was asked. */
export function notProven(now: Date): DecidedAnswer {
  const kind = 'user_not_proven'
  const reason = { kind, words: NUDGE_REASON_WORDS[kind], notBefore: null } as const
  return { decisionId: null, day: dayOf(now) satisfies Day, nudge: null, reason }
}

export function presentDecision({
  decisionId,
  day,
  decision,
  text,
  given,
  notBefore,
}: DecidedNudge): DecidedAnswer {
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
            content: given?.content ?? null,
            play: given?.play ?? null,
            asks: nudge.milestone === RESULT ? 'rating' : 'reaction',
            reactions: [...NUDGE_REACTIONS],
          },
    reason: {
      kind: reason.kind,
      words: NUDGE_REASON_WORDS[reason.kind],
      notBefore,
    },
  }
}
