// A clean end: nothing new is begun, what was begun is finished, then the port closes.
import type { Socket } from 'node:net'
import { refuse } from '@rung/kernel'
import type { App } from './app.ts'
import type { HttpPolicy } from './policy.ts'

/**
 * Adds `app.drain()`. From its call on `/readyz` fails and work on connections still open is refused with 503, while
 * requests in flight run on, for `drainSeconds` at most. Calling it twice waits for the same end.
 */
export function makeDrainable(app: App, policy: HttpPolicy): () => boolean {
  let ending: Promise<void> | undefined
  const inHand = new Set<Promise<unknown>>()
  // A client that has gone ends its connection, not the work that was begun for it.
  app.addHook('onRoute', route => {
    const { handler } = route
    route.handler = function (request, reply) {
      const handled = handler.call(this, request, reply)
      const settled = Promise.resolve(handled).catch(() => undefined)
      inHand.add(settled)
      void settled.then(() => inHand.delete(settled))
      return handled
    }
  })
  app.addHook('onRequest', async request => {
    if (ending === undefined) return
    if (request.routeOptions.config.scope === 'public') return
    throw refuse('unavailable', 'This process is shutting down.', { fix: 'Send the request again.' })
  })
  // A connection that is kept alive would hold the port open: closed with the answer, or, where the answer had begun
  // before the drain, after it.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (ending !== undefined) reply.header('connection', 'close')
    return payload
  })
  app.addHook('onResponse', async () => {
    if (ending !== undefined) setImmediate(() => app.server.closeIdleConnections())
  })
  const connections = watchConnections(app, () => ending !== undefined)
  app.decorate('drain', () => {
    ending ??= end(app, policy, inHand)
    connections.closeSilent()
    return ending
  })
  return () => ending !== undefined
}

/**
 * Closes connections on which nothing was asked yet, now and as they come: browsers and Node's `fetch` open some ahead. Node does not
 * count them as idle, so they would hold up the end until the cut-off.
 */
function watchConnections(app: App, isEnding: () => boolean): { closeSilent(): void } {
  const open = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    if (isEnding()) socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return {
    closeSilent: () => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    },
  }
}

async function end(app: App, policy: HttpPolicy, inHand: ReadonlySet<Promise<unknown>>): Promise<void> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<void>()
  const cutOff = setTimeout(() => {
    app.log.warn('requests were still in flight at the end of the drain: cut off')
    app.server.closeAllConnections()
    giveUp()
  }, policy.drainSeconds * 1000)
  try {
    await app.close()
    await Promise.race([Promise.all(inHand), late])
  } finally {
    clearTimeout(cutOff)
  }
}
