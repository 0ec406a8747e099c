// The answer to a request that writes: made inside the transaction that does the work, kept there, sent after its commit.
import type { Database, Tx } from '@rung/database'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUnderKey, JSON_TYPE, keepUnderKey } from './idempotency.ts'

/**
 * Keeps the answer to what was done, under the Idempotency-Key of the request if it has one. An action that writes calls
 * it last in its transaction, so that the work and the answer commit together or not at all.
 */
export type Keep<Done> = (tx: Tx, done: Done) => Promise<void>

/** For work that answers no request. */
export const keepNothing: Keep<unknown> = async () => undefined

/** A reply that may be sent this body. */
export type Sendable<Body> = {
  readonly request: object
  send(...body: [Body]): unknown
}

export type Answer<Body> = { readonly status: number; readonly body: Body }

export type Answering<Done> = {
  readonly keep: Keep<Done>
  /** True when the answer is kept for a retry, under an Idempotency-Key. */
  readonly isKept: boolean
  /** Sends what was kept, once the action has committed it. */
  send(): FastifyReply
}

/**
 * Answers a request with what `answerOf` makes of the work. It is asked inside the transaction: a refusal that it throws
 * undoes the work, and so does a body that does not have the shape the route promises.
 */
export function answering<Done, Body>(
  reply: Sendable<Body>,
  answerOf: (done: Done) => Answer<Body>,
): Answering<Done> {
  const sending = reply as unknown as FastifyReply
  let made: { readonly status: number; readonly text: string } | undefined
  return {
    isKept: isUnderKey(reply.request as FastifyRequest),
    keep: async (tx, done) => {
      const { status, body } = answerOf(done)
      const answer = { status, text: String(sending.code(status).serialize(body as object)) }
      made = answer
      await keepUnderKey(tx, reply.request as FastifyRequest, answer)
    },
    send: () => {
      if (made === undefined) throw new Error('The action did not keep its answer')
      return sending.code(made.status).type(JSON_TYPE).send(made.text)
    },
  }
}

/** Does the work of a request in one transaction of the caller's workspace, and answers with what it gives. Return it. */
export async function answerInWorkspace<Body>(
  reply: Sendable<Body>,
  database: Database,
  work: (tx: Tx) => Promise<Body>,
  { status }: { readonly status: number } = { status: 200 },
): Promise<void> {
  const { workspaceId } = (reply.request as FastifyRequest).caller
  const answer = answering(reply, (body: Body) => ({ status, body }))
  await database.inWorkspace(workspaceId, async tx => answer.keep(tx, await work(tx)))
  return answer.send()
}
