// /livez: the process answers. /readyz: it may be sent work. /metrics: what it did.
import { z } from 'zod'
import type { App } from './app.ts'
import { metricsText } from './metrics.ts'
import type { HttpPolicy } from './policy.ts'

/** A named check that resolves when its part is ready, and rejects or hangs when it is not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>

const readinessSchema = z.object({
  status: z
    .enum(['ready', 'degraded', 'not_ready', 'draining'])
    .describe(
      'ready and degraded (200): send work. degraded: something needs a look, such as an account that could not be judged, and everything else is served. not_ready and draining (503): send none',
    ),
  checks: z
    .record(z.string(), z.enum(['ok', 'degraded', 'failed']))
    .describe('Each part it rests on, by name'),
})

async function passes(check: () => Promise<unknown>, seconds: number): Promise<true | Error> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000)
  try {
    await Promise.race([check(), late])
    return true
  } catch (error) {
    return error instanceof Error ? error : new Error('the check failed')
  } finally {
    clearTimeout(timer)
  }
}

/** A named concern: true when something needs a look although work may be sent. */
export type Concerns = Readonly<Record<string, () => Promise<boolean>>>

export type Readiness = { readonly checks: ReadinessChecks; readonly concerns: Concerns }

export function serveProbes(
  app: App,
  { checks, concerns }: Readiness,
  policy: HttpPolicy,
  isDraining: () => boolean,
): void {
  const config = { scope: 'public' as const }
  const tags = ['service']
  // Asked every few seconds for ever: only what fails is worth a line.
  const logLevel = 'warn' as const
  app.get(
    '/livez',
    {
      config,
      logLevel,
      schema: {
        operationId: 'isAlive',
        tags,
        summary: 'Whether the process answers',
        description: 'Asks nothing of the parts it rests on: one that fails is no reason to restart it.',
        response: { 200: z.object({ status: z.literal('alive') }) },
      },
    },
    async () => ({ status: 'alive' as const }),
  )
  app.get(
    '/readyz',
    {
      config,
      logLevel,
      schema: {
        operationId: 'isReady',
        tags,
        summary: 'Whether it may be sent work',
        description:
          'Not while a part it rests on fails, nor once it has been told to stop. With `degraded` it may: one account that cannot be judged takes nothing away from the others.',
        response: { 200: readinessSchema, 503: readinessSchema },
      },
    },
    async (request, reply) => {
      const results = await Promise.all([
        ...Object.entries(checks).map(async ([name, check]) => {
          const passed = await passes(check, policy.checkSeconds)
          // Why is for the operator's log: /readyz is open to all.
          if (passed !== true) request.log.error({ err: passed, check: name }, 'readiness check failed')
          return [name, passed === true ? 'ok' : 'failed'] as const
        }),
        ...Object.entries(concerns).map(async ([name, isOf]) => {
          let concerned = false
          const passed = await passes(async () => {
            concerned = await isOf()
          }, policy.checkSeconds)
          // One that cannot be told is left to the checks: what it rests on is among them.
          return [name, passed === true && concerned ? 'degraded' : 'ok'] as const
        }),
      ])
      const found = new Set(results.map(([, result]) => result))
      const well = found.has('failed') ? 'not_ready' : found.has('degraded') ? 'degraded' : 'ready'
      const status = isDraining() ? 'draining' : well
      const sendWork = status === 'ready' || status === 'degraded'
      return reply.code(sendWork ? 200 : 503).send({ status, checks: Object.fromEntries(results) })
    },
  )
  app.get('/metrics', { config, logLevel, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metricsText(app.metrics)),
  )
}
