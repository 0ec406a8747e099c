// How often a key may call: two budgets a key, one for the collector, one for all else, and one more for each address that uses
// a publishable key; and how often an address may come with links or to sign in. Counted in this process.
import rateLimit from '@fastify/rate-limit'
import { refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { knownCaller, knownLink } from './admitted.ts'
import type { App } from './app.ts'
import { networkOf } from './network-of.ts'
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
  const budgetOf = (name: string, max: number, keyOf: (request: FastifyRequest) => string) => ({
    name,
    max,
    count: app.createRateLimit({
      max,
      timeWindow: policy.windowSeconds * 1000,
      keyGenerator: keyOf,
    }),
  })
  const keyIdOf = (request: FastifyRequest) => knownCaller(request)?.keyId ?? ''
  const api = budgetOf('api', policy.requestsPerWindow, keyIdOf)
  const collect = budgetOf('collect', policy.collectPerWindow, keyIdOf)
  const page = budgetOf(
    'page',
    policy.pagesPerWindow,
    request => `${keyIdOf(request)} ${networkOf(request.ip)}`,
  )
  const link = budgetOf('link', policy.linksPerWindow, request => networkOf(request.ip))
  const seen = new WeakSet<FastifyRequest>()

  const spend = async ({ name, max, count }: typeof api, request: FastifyRequest, reply: FastifyReply) => {
    const counted = await count(request)
    if (counted.isAllowed) return
    const resetSeconds = counted.ttlInSeconds
    const { windowSeconds } = policy
    announce(reply, { name, max, remaining: counted.remaining, resetSeconds, windowSeconds })
    if (!counted.isExceeded) return
    reply.header('retry-after', resetSeconds)
    const who = name === 'page' || name === 'link' ? 'This address' : 'This key'
    throw refuse('too_many', `${who} made more than ${max} requests in ${windowSeconds} s.`, {
      fix: `Wait ${resetSeconds} s, then go on; send more in each request with the batch operations.`,
    })
  }
  const limit = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = knownCaller(request)
    const byAddress = knownLink(request) !== undefined || request.routeOptions.config.countByAddress === true
    if (seen.has(request) || (caller === undefined && !byAddress)) return
    seen.add(request)
    if (caller === undefined) return spend(link, request, reply)
    // The address first: what it sends past its own budget takes nothing from that of the key.
    if (caller.publishable) await spend(page, request, reply)
    await spend(request.routeOptions.config.scope === 'collect' ? collect : api, request, reply)
  }
  app.addHook('onRequest', limit)
  // The caller of a key that came in the body is known only now.
  app.addHook('preValidation', limit)
}
