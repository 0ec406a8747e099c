// The outbox service: what leaves by itself, to programs that asked to be told.
import { createLoop, createScheduled } from '@rung/database'
import type { App } from '@rung/http-service'
import type { OutboxDeps } from './deps.ts'
import { enqueueEvents } from './tasks/enqueue-events.ts'
import { pruneEvents } from './tasks/prune-events.ts'
import { sendDeliveries } from './tasks/send-deliveries.ts'
import { serveActOnWebhook } from './webhooks/routes/act.ts'
import { serveDeliveries } from './webhooks/routes/deliveries.ts'
import { serveEventTypes } from './webhooks/routes/event-types.ts'
import { serveWebhooks } from './webhooks/routes/webhooks.ts'

export type { OutboxDeps } from './deps.ts'
export { createSecretVault } from './signing/secret.ts'

export type OutboxService = {
  routes(app: App): Promise<void>
  /** Tells and sends until stopped. */
  start(): void
  stop(): Promise<void>
  /** Tells all that changed and sends all that is due now. */
  runDueWork(): Promise<void>
}

/** How often it is looked whether something is due: news leave within seconds, at two index look-ups a second. */
const LOOK_EVERY_MS = 1000

export function createOutboxService(deps: OutboxDeps): OutboxService {
  let inHand: Promise<unknown> = Promise.resolve()
  /** One look at a time: whoever asks for all that is due waits for what the loop has in hand. */
  const look = (): Promise<boolean> => {
    const next = inHand.then(async () => (await enqueueEvents(deps)) + (await sendDeliveries(deps)) > 0)
    inHand = next.catch(() => undefined)
    return next
  }
  const sending = createLoop(async () => {
    const wasBusy = await look().catch((error: unknown) => {
      deps.log.error({ err: error }, 'what is due could not be sent; it will be tried again')
      return false
    })
    return { atLeastMs: 0, atMostMs: wasBusy ? 0 : LOOK_EVERY_MS }
  })
  const pruning = createScheduled({ task: 'prune_events', run: () => pruneEvents(deps), log: deps.log })
  return {
    routes: async app => {
      serveWebhooks(app, deps)
      serveActOnWebhook(app, deps)
      serveDeliveries(app, deps)
      serveEventTypes(app)
    },
    start: () => {
      sending.start()
      pruning.start()
    },
    stop: async () => {
      await Promise.all([sending.stop(), pruning.stop()])
    },
    runDueWork: async () => {
      while ((await look()) && deps.stopping?.aborted !== true) {
        // a look takes so many at once, and no more
      }
    },
  }
}
