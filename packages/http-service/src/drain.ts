// A clean end: nothing new is begun, what was begun is finished, then the port closes.
import { refuse } from '@rung/kernel'
import type { App } from './app.ts'
import type { HttpPolicy } from './policy.ts'

/**
 * Adds `app.drain()`. From its call on `/readyz` fails and work on connections still open is refused with 503, while
 * requests in flight run on, for `drainSeconds` at most. Calling it twice waits for the same end.
 */
export function makeDrainable(app: App, policy: HttpPolicy): () => boolean {
  let ending: Promise<void> | undefined
  app.addHook('onRequest', async (request, reply) => {
    if (ending === undefined) return
    reply.header('connection', 'close')
    if (request.routeOptions.config.scope === 'public') return
    throw refuse('unavailable', 'This process is shutting down.', { fix: 'Send the request again.' })
  })
  app.decorate('drain', () => {
    ending ??= end(app, policy)
    return ending
  })
  return () => ending !== undefined
}

async function end(app: App, policy: HttpPolicy): Promise<void> {
  const cutOff = setTimeout(() => {
    app.log.warn('requests were still in flight at the end of the drain: cut off')
    app.server.closeAllConnections()
  }, policy.drainSeconds * 1000)
  try {
    await app.close()
  } finally {
    clearTimeout(cutOff)
  }
}
