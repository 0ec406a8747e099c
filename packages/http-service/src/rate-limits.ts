// How often a key may call: two budgets a key, one for the collector, one for all else, counted in this process.
import rateLimit from '@fastify/rate-limit'
import { refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { knownCaller } from './authenticate.ts'
import type { HttpPolicy } from './policy.ts'

type Budget = {
  readonly name: string
  readonly max: number
  readonly remaining: number
  readonly resetSeconds: number
  readonly windowSeconds: number
}

/**
 * The two header pairs of draft-ietf-httpapi-ratelimit-headers: structured fields as in its revisions from 8 on, and
 * the three plain fields of those before, which most clients read.
 */
function announce(reply: FastifyReply, budget: Budget): void {
  const { name, max, remaining, resetSeconds, windowSeconds } = budget
  reply.header('ratelimit-policy', `"${name}";q=${max};w=${windowSeconds}`)
  reply.header('ratelimit', `"${name}";r=${remaining};t=${resetSeconds}`)
  reply.header('ratelimit-limit', max)
  reply.header('ratelimit-remaining', remaining)
  reply.header('ratelimit-reset', resetSeconds)
}

/** Counts each accepted request against its key, says what is left in headers, and refuses past the limit. */
export async function limitRates(app: App, policy: HttpPolicy): Promise<void> {
  await app.register(rateLimit, { global: false, cache: policy.limitedKeys })
  const counter = (max: number) =>
    app.createRateLimit({
      max,
      timeWindow: policy.windowSeconds * 1000,
      keyGenerator: request => knownCaller(request)?.keyId ?? '',
    })
  const budgets = {
    api: { max: policy.requestsPerWindow, count: counter(policy.requestsPerWindow) },
    collect: { max: policy.collectPerWindow, count: counter(policy.collectPerWindow) },
  }
  const seen = new WeakSet<FastifyRequest>()
  const limit = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!knownCaller(request) || seen.has(request)) return
    seen.add(request)
    const name = request.routeOptions.config.scope === 'collect' ? 'collect' : 'api'
    const counted = await budgets[name].count(request)
    if (counted.isAllowed) return
    const resetSeconds = counted.ttlInSeconds
    const { max } = budgets[name]
    announce(reply, {
      name,
      max,
      remaining: counted.remaining,
      resetSeconds,
      windowSeconds: policy.windowSeconds,
    })
    if (!counted.isExceeded) return
    reply.header('retry-after', resetSeconds)
    throw refuse('too_many', `This key made more than ${max} requests in ${policy.windowSeconds} s.`, {
      fix: `Wait ${resetSeconds} s, then go on; send more in each request with the batch operations.`,
    })
  }
  app.addHook('onRequest', limit)
  // The caller of a key that came in the body is known only now.
  app.addHook('preValidation', limit)
}
