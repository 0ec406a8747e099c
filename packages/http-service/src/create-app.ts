// Builds the HTTP edge: every rule that holds for all routes, so that a service states only its own.
import type { Database } from '@rung/database'
import type { NewId } from '@rung/kernel'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { answerError, answerErrors } from './answer-errors.ts'
import type { App } from './app.ts'
import { authenticate } from './authenticate.ts'
import { checkedSchema } from './batch.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { refuseBrokenTexts } from './broken-text.ts'
import type { FindKey } from './caller.ts'
import { allowOrigins } from './cors.ts'
import { decompressBodies } from './decompress.ts'
import { makeDrainable } from './drain.ts'
import { replayAnswers } from './idempotency.ts'
import { createKeyFailures } from './key-failures.ts'
import { refuseUnknownParameters } from './known-parameters.ts'
import { limitRequests, limitWork } from './limit-work.ts'
import { listRoutes } from './list-routes.ts'
import { createLog, type LogLevel } from './log.ts'
import { measure } from './metrics.ts'
import { documentRoutes, serveDocument } from './openapi.ts'
import { defaultPolicy, type HttpPolicy } from './policy.ts'
import { type Concerns, type ReadinessChecks, serveProbes } from './probes.ts'
import { LOCAL_PROXIES } from './proxies.ts'
import { limitRates } from './rate-limits.ts'
import { serveReference } from './reference.ts'
import { requestIds } from './request-id.ts'
import { RequestLog } from './request-log.ts'
import { requireScopes } from './route-rules.ts'
import { secureAnswer, secureHeaders } from './security-headers.ts'
import type { FindSession } from './session.ts'

export type AppOptions = {
  /** Named in the OpenAPI document and the reference. */
  readonly title: string
  readonly version: string
  readonly description?: string
  /** What each tag of the OpenAPI document is about. */
  readonly tags?: Readonly<Record<string, string>>
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: LogLevel | Logger
  readonly findKey: FindKey
  /** Who is signed in; without it nobody is, and keys alone open anything. */
  readonly findSession?: FindSession
  /** The installation's own secret, for routes of scope `operator`; without it nobody may call them. */
  readonly operatorKey?: string
  /** What tokens of links are signed with, for routes of scope `link` and `invitation`; without it no link is good. */
  readonly linkSecret?: string
  /** Where answers to POSTs with an Idempotency-Key are kept; without it the header is ignored. */
  readonly idempotency?: Database
  /** What must be well before `/readyz` says so. */
  readonly checks?: ReadinessChecks
  /** What makes `/readyz` say degraded, though work may be sent. */
  readonly concerns?: Concerns
  readonly limits?: Partial<HttpPolicy>
  /** The proxies whose X-Forwarded-For, -Proto and -Host are believed: see `isProxyList`. Left out, those on this machine. */
  readonly trustedProxies?: string
}

export async function createApp(options: AppOptions): Promise<App> {
  if (options.operatorKey === '') throw new RangeError('operatorKey is empty: leave it out instead')
  const policy: HttpPolicy = { ...defaultPolicy, ...options.limits }
  const log: FastifyBaseLogger = typeof options.log === 'string' ? createLog(options.log) : options.log
  const app: App = Fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    genReqId: requestIds(options.newId),
    bodyLimit: policy.bodyBytes,
    requestTimeout: policy.requestSeconds * 1000,
    // A drain answers for itself, with a problem.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxies ?? LOCAL_PROXIES,
    frameworkErrors: (error, request, reply) => {
      secureAnswer(request, reply)
      answerError(error, request, reply)
    },
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { maxParamLength: 512 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler<z.ZodType>(route =>
    validatorCompiler({ ...route, schema: checkedSchema(route.schema) }),
  )
  app.setSerializerCompiler(serializerCompiler)
  // JSON alone: text/plain would let a page of another site post without a preflight. See takeAnyContentType.
  app.removeContentTypeParser('text/plain')
  listRoutes(app)
  answerErrors(app)
  measure(app)
  secureHeaders(app)
  const isDraining = makeDrainable(app, policy)
  await allowOrigins(app)
  await serveReference(app, options.title)
  await documentRoutes(app, options)
  requireScopes(app)
  limitRequests(app, policy)
  const { findKey, findSession, operatorKey, linkSecret, clock } = options
  const failures = createKeyFailures(policy, clock)
  authenticate(app, { findKey, findSession, operatorKey, linkSecret, clock, failures })
  await limitRates(app, policy)
  decompressBodies(app)
  limitWork(app, policy)
  refuseBrokenTexts(app)
  refuseUnknownParameters(app)
  if (options.idempotency) {
    replayAnswers(app, { database: options.idempotency, clock: options.clock, newId: options.newId, policy })
  }
  serveDocument(app)
  serveProbes(app, { checks: options.checks ?? {}, concerns: options.concerns ?? {} }, policy, isDraining)
  return app
}
