// /livez: the process answers. /readyz: it may be sent work. /metrics: what it did.
import { z } from 'zod'
import type { App } from './app.ts'
import { metricsText } from './metrics.ts'
import type { HttpPolicy } from './policy.ts'

/** A named check that resolves when its part is ready, and rejects or hangs when it is not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>

const readinessSchema = z.object({
  status: z.enum(['ready', 'not_ready', 'draining']),
  checks: z.record(z.string(), z.enum(['ok', 'failed'])).describe('Each part it rests on, by name'),
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

export function serveProbes(
  app: App,
  checks: ReadinessChecks,
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
        description: 'Not while a part it rests on fails, nor once it has been told to stop.',
        response: { 200: readinessSchema, 503: readinessSchema },
      },
    },
    async (request, reply) => {
      const names = Object.keys(checks)
      const results = await Promise.all(
        names.map(async name => {
          const passed = await passes(checks[name] ?? (async () => {}), policy.checkSeconds)
          // Why is for the operator's log: /readyz is open to all.
          if (passed !== true) request.log.error({ err: passed, check: name }, 'readiness check failed')
          return [name, passed === true ? 'ok' : 'failed'] as const
        }),
      )
      const ready = results.every(([, result]) => result === 'ok')
      const status = isDraining() ? 'draining' : ready ? 'ready' : 'not_ready'
      return reply.code(status === 'ready' ? 200 : 503).send({ status, checks: Object.fromEntries(results) })
    },
  )
  app.get('/metrics', { config, logLevel, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metricsText(app.metrics)),
  )
}
