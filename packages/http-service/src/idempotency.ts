// Idempotency-Key: the same POST sent again gets the same answer, and its handler does not run twice.
import type { Database } from '@rung/database'
import { type NewId, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { knownCaller, secretOf } from './authenticate.ts'
import { type Claim, claimToken, keepAnswer, pruneAnswers, releaseToken } from './kept-answers.ts'
import type { HttpPolicy } from './policy.ts'
import { type Seal, sealOf } from './sealed-answer.ts'

export type Idempotency = {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly policy: HttpPolicy
}

const HEADER = 'Idempotency-Key'
// Visible ASCII, as in draft-ietf-httpapi-idempotency-key-header.
const USABLE = /^[\x20-\x7e]{1,255}$/

type Attempt = { readonly claim: Claim; readonly seal: Seal }

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000)
}

/** The attempt that this request is, when it may be one: a POST with the header, from a key of a workspace. */
function attemptOf(request: FastifyRequest, newId: NewId): Attempt | undefined {
  const sent = request.headers['idempotency-key']
  const caller = knownCaller(request)
  const secret = secretOf(request)
  if (sent === undefined || request.method !== 'POST' || !caller || secret === undefined) return undefined
  if (typeof sent !== 'string' || !USABLE.test(sent)) {
    throw refuse('invalid', 'is not usable', {
      field: HEADER,
      fix: 'Send 1 to 255 visible ASCII characters.',
    })
  }
  const seal = sealOf(secret, {
    idempotencyKey: sent,
    method: request.method,
    url: request.url,
    body: request.body,
  })
  const { token, fingerprint } = seal
  return { seal, claim: { workspaceId: caller.workspaceId, token, fingerprint, claim: newId('clm') } }
}

/**
 * Claims the key before the handler runs and keeps the answer after it. Claim, work and answer are three
 * transactions, on purpose: a process may die between any two of them, and then the claim runs out and the request
 * is let in again. What makes that safe is not this table but the handlers: facts have natural keys, so doing the
 * work twice changes nothing, and the second answer says `unchanged` where the first would have said `created`.
 *
 * Only answers of success are kept. A refusal or a fault has changed nothing, so its key stays free for a retry.
 */
export function replayAnswers(app: App, idempotency: Idempotency): void {
  const { database, clock, newId, policy } = idempotency
  const attempts = new WeakMap<FastifyRequest, Attempt>()

  app.addHook('preHandler', async (request, reply) => {
    const attempt = attemptOf(request, newId)
    if (!attempt) return
    const now = clock()
    const found = await claimToken(database, attempt.claim, {
      now,
      claimedUntil: later(now, policy.claimSeconds),
      expiresAt: later(now, policy.replayHours * 3600),
    })
    if (found.kind === 'claimed') {
      attempts.set(request, attempt)
      return
    }
    if (found.kind === 'answered') return replay(reply, attempt.seal.open(found.answer, found.claim))
    if (found.kind === 'other request') {
      throw refuse('conflict', 'was used for another request', {
        field: HEADER,
        fix: 'Use a new key for a new request; send a retry exactly as the first time.',
      })
    }
    reply.header('retry-after', 1)
    throw refuse('conflict', 'belongs to a request that is still being worked on', {
      field: HEADER,
      fix: 'Wait a second, then send it again.',
    })
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const attempt = attempts.get(request)
    if (!attempt) return payload
    attempts.delete(request)
    const body = textOf(payload)
    const succeeded = reply.statusCode >= 200 && reply.statusCode < 300
    try {
      if (succeeded && body !== undefined && Buffer.byteLength(body) <= policy.keptAnswerBytes) {
        const answer = {
          status: reply.statusCode,
          contentType: String(reply.getHeader('content-type') ?? 'application/json'),
          body,
        }
        await keepAnswer(database, attempt.claim, attempt.seal.close(answer, attempt.claim.claim))
      } else {
        await releaseToken(database, attempt.claim)
      }
    } catch (error) {
      // The work is done and committed: the caller must hear of it, even when its answer could not be kept.
      request.log.error({ err: error }, 'answer not kept under its Idempotency-Key')
    }
    return payload
  })

  prunePeriodically(app, idempotency)
}

function textOf(payload: unknown): string | undefined {
  if (payload === null || payload === undefined) return ''
  return typeof payload === 'string' ? payload : undefined
}

function replay(
  reply: FastifyReply,
  answer: { status: number; contentType: string; body: string },
): FastifyReply {
  return reply
    .code(answer.status)
    .header('idempotency-replayed', 'true')
    .type(answer.contentType)
    .send(answer.body)
}

function prunePeriodically(app: App, { database, clock, policy }: Idempotency): void {
  let timer: NodeJS.Timeout | undefined
  let pruning: Promise<unknown> = Promise.resolve()
  const prune = () => {
    pruning = pruneAnswers(database, clock()).catch((error: unknown) =>
      app.log.error({ err: error }, 'expired answers were not deleted'),
    )
  }
  app.addHook('onReady', async () => {
    timer = setInterval(prune, policy.pruneSeconds * 1000).unref()
  })
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await pruning
  })
}
