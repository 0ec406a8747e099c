// /ofrep/v1: the same decision for any OpenFeature client, as its Remote Evaluation Protocol has it: one flag, `nudge`, whose value is an object.
import { type App, noteProblem, type Problem, sendProblem } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import type { Prover } from '../../proof/prove-user.ts'
import { decideUserNudge } from '../actions/decide-user-nudge.ts'
import { answerOnce } from '../etag.ts'
import { notProven, presentDecision, provenRequest } from './asked-decision.ts'
import { FLAG, type OfrepFlag, ofrepBody, ofrepBulkAnswer, ofrepFlagAnswer } from './ofrep-schema.ts'
import type { DecidedAnswer } from './schema.ts'

export function serveOfrep(app: App, deps: PlaybookDeps, proveUser: Prover): void {
  const common = {
    config: { scope: 'collect', cors: true },
    onSend: answerOnce,
    errorHandler: answerFailure,
  } as const
  app.post(
    '/ofrep/v1/evaluate/flags',
    {
      ...common,
      schema: {
        tags: ['nudges'],
        summary: 'Evaluate all flags, by OpenFeature’s protocol',
        description:
          'There is one: `nudge`, an object with `show` and, where it is true, what `POST /v1/nudges/decide` answers. It is decided for `targetingKey`, `account` and `surface` of the context; with a token in the header `rung-user-token` the first two may be left out. Deciding counts as shown. `ETag` and `If-None-Match` as in the protocol. Problems carry its `errorCode` and `errorDetails` besides.',
        body: ofrepBody,
        response: { 200: ofrepBulkAnswer },
      },
    },
    async request => ({ flags: [await evaluate(request, request.body, deps, proveUser)] }),
  )
  app.post(
    '/ofrep/v1/evaluate/flags/:key',
    {
      ...common,
      schema: {
        tags: ['nudges'],
        summary: 'Evaluate one flag, by OpenFeature’s protocol',
        description: 'The flag `nudge`, as in the evaluation of all.',
        params: z.object({ key: z.string().min(1).max(255).describe('`nudge`') }),
        body: ofrepBody,
        response: { 200: ofrepFlagAnswer },
      },
    },
    async request => {
      const { key } = request.params
      if (key === FLAG) return evaluate(request, request.body, deps, proveUser)
      throw refuse('not_found', `There is no flag "${key}": the one there is is "${FLAG}".`)
    },
  )
}

async function evaluate(
  request: FastifyRequest,
  { context: { targetingKey, account, surface } }: z.output<typeof ofrepBody>,
  { database, clock, newId }: PlaybookDeps,
  proveUser: Prover,
): Promise<OfrepFlag> {
  const now = clock()
  const asked = await provenRequest(request, { user: targetingKey, account, surface }, proveUser)
  if (asked === null) return flagOf(notProven(now))
  const { workspaceId } = request.caller
  let answer: DecidedAnswer | undefined
  const input = { ...asked, workspaceId, now, isKept: false }
  await decideUserNudge({ database, newId }, input, async (_tx, decided) => {
    if (isRefusal(decided)) throw inContext(decided)
    answer = presentDecision(decided)
  })
  if (answer === undefined) throw new Error('a decision came to no answer')
  return flagOf(answer)
}

function flagOf({ decisionId, day, nudge, reason }: DecidedAnswer): OfrepFlag {
  const { kind, notBefore } = reason
  return {
    key: FLAG,
    value: { show: nudge !== null, decisionId, reason: kind, notBefore, nudge },
    reason: reasonOf(nudge !== null, kind),
    variant: kind,
    metadata: { day, ...(decisionId !== null && { decisionId }) },
  }
}

/** Of OpenFeature: by the user's own standing, by lot, or the same for everybody. */
function reasonOf(isShown: boolean, kind: string): OfrepFlag['reason'] {
  if (kind === 'held_out') return 'SPLIT'
  if (kind === 'user_not_proven') return 'STATIC'
  return isShown ? 'TARGETING_MATCH' : 'DEFAULT'
}

/** An account that is not there is a context nothing can be made of: a flag alone is not found. */
function inContext({ code, message, fix }: Refusal): Refusal {
  return refuse(code === 'not_found' ? 'invalid' : code, message, {
    field: 'context.account',
    fix: fix ?? 'Send the id or the externalId of an account of this workspace.',
  })
}

/** A problem as everywhere, with what the protocol wants said besides; the key that was asked for where it may be told. */
async function answerFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const said = noteProblem(error, request)
  const { key } = request.params as { key?: string }
  const isAboutFlag = said.status === 400 || said.status === 404
  const errorDetails = [said.detail, ...said.errors.map(({ field, message }) => `${field}: ${message}.`)]
  const ofProtocol: object = {
    ...(isAboutFlag && key !== undefined && { key }),
    errorCode: errorCodeOf(said),
    errorDetails: errorDetails.join(' '),
  }
  return sendProblem(request, reply, { ...said, ...ofProtocol })
}

/** Of OpenFeature. */
function errorCodeOf({ status, errors }: Problem): string {
  if (status === 404) return 'FLAG_NOT_FOUND'
  if (status !== 400) return 'GENERAL'
  const fields = errors.map(({ field }) => field)
  if (fields.some(field => field === 'user' || field.endsWith('targetingKey'))) return 'TARGETING_KEY_MISSING'
  return fields.includes('body') ? 'PARSE_ERROR' : 'INVALID_CONTEXT'
}
