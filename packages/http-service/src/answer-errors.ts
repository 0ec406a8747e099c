// Every way a request can fail, answered as a problem. What we did not expect is logged and said to be our fault.
import { isDatabaseAway } from '@rung/database'
import { isRefusal, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { UNSUPPORTED_CODING } from './decompress.ts'
import { AnsweredMeanwhile, replayOther } from './idempotency.ts'
import { type Problem, problem, problemOf, problemOfAll, RefusedForSeveral } from './problem.ts'
import { problemOfRouteIssues, type RouteIssue } from './zod-problem.ts'

type Failure = { readonly code?: string; readonly validation?: unknown; readonly validationContext?: string }

// The parser's own message would quote the body, which may be personal.
function ofMalformedJson(): Problem {
  return problem('invalid', 'The body is not JSON.', [
    { field: 'body', message: 'is not JSON', fix: 'Send one JSON value in UTF-8.' },
  ])
}

function ofBrokenGzip(): Problem {
  return problem('invalid', 'The body cannot be unzipped.', [
    {
      field: 'body',
      message: 'is not gzip',
      fix: 'Compress all of it with gzip, or leave Content-Encoding out.',
    },
  ])
}

const BY_CODE: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    problem('too_large', 'The body is larger than this operation takes, counted after decompression.', [
      { field: 'body', message: 'is too large', fix: 'Send it in several smaller requests.' },
    ]),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    problem('unsupported_media', 'The body has a Content-Type that is not understood here.', [
      { field: 'Content-Type', message: 'is not supported', fix: 'Send application/json.' },
    ]),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    problem('invalid', 'The body is empty.', [
      { field: 'body', message: 'is empty', fix: 'Send a JSON body, or leave Content-Type out.' },
    ]),
  FST_ERR_CTP_INVALID_JSON_BODY: ofMalformedJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problem('invalid', 'The body is not as long as Content-Length says.', [
      {
        field: 'Content-Length',
        message: 'differs from the body',
        fix: 'Send the length of the body as sent.',
      },
    ]),
  [UNSUPPORTED_CODING]: () =>
    problem('unsupported_media', 'The body has a Content-Encoding that is not understood here.', [
      { field: 'Content-Encoding', message: 'is not supported', fix: 'Send gzip, or no coding.' },
    ]),
  FST_ERR_BAD_URL: () =>
    problem('invalid', 'The address cannot be decoded: check its percent signs.', [
      {
        field: 'address',
        message: 'cannot be decoded',
        fix: 'Write it in UTF-8, each byte as % and two digits.',
      },
    ]),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('not_found', 'No such address.'),
  FST_ERR_HANDLER_TIMEOUT: () => problem('unavailable', 'This took too long. Try again.'),
}

/** The problem an error is answered with. */
export function problemOfError(error: unknown): Problem {
  if (isRefusal(error)) return problemOf(error)
  if (error instanceof RefusedForSeveral) return problemOfAll(error.refusals)
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure
  if (Array.isArray(failure.validation)) {
    return problemOfRouteIssues(failure.validation as RouteIssue[], failure.validationContext ?? 'body')
  }
  if (isDatabaseAway(error))
    return problem(
      'unavailable',
      'The database cannot be reached, or has no connection to spare. Nothing was changed: send it again after the seconds in Retry-After.',
    )
  const known = BY_CODE[failure.code ?? '']
  if (known) return known()
  if (failure.code?.startsWith('Z_')) return ofBrokenGzip()
  return problem('internal', 'Something went wrong on our side. It was recorded under this request id.')
}

const answered = new WeakMap<FastifyRequest, Problem>()

/** The problem a request was answered with, once it was. */
export function problemAnswered(request: FastifyRequest): Problem | undefined {
  return answered.get(request)
}

/** Sends a problem. Serialized here, since a problem is the same on every route and in every status. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, said: Problem): FastifyReply {
  if (said.status === 429 || said.status === 503) {
    if (!reply.hasHeader('retry-after')) reply.header('retry-after', '5')
  }
  answered.set(request, said)
  return reply
    .code(said.status)
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({ ...said, instance: request.id })
}

/** The problem of a request that failed, once what nobody foresaw is in the log: for routes whose answers are pages. */
export function noteProblem(error: unknown, request: FastifyRequest): Problem {
  const said = problemOfError(error)
  if (said.status === 500) request.log.error({ err: error }, 'request failed')
  // Answered as a refusal, and still nothing that anybody foresaw.
  if (isRefusal(error) && error.cause !== undefined) {
    request.log.error({ err: error.cause }, 'refused for what no rule foresaw')
  }
  if (isDatabaseAway(error)) request.log.error({ err: error }, 'the database is away')
  return said
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, noteProblem(error, request))
}

/** Makes an app answer every failure, and every address it does not have, with a problem. */
export function answerErrors(app: App): void {
  app.setErrorHandler((error, request, reply) =>
    error instanceof AnsweredMeanwhile
      ? replayOther(request, reply).catch((failed: unknown) => answerError(failed, request, reply))
      : answerError(error, request, reply),
  )
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      problemOf(refuse('not_found', 'No such address.', { fix: 'The operations are listed at /docs.' })),
    ),
  )
}
