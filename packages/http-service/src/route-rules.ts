// What every route must state before it may be registered.
import type { RouteOptions } from 'fastify'
import type { App } from './app.ts'
import { isRouteScope } from './caller.ts'

/**
 * Refuses, at start, a route that does not say what it asks of a key: forgetting it would leave a door open.
 * Routes registered before this (the reference, the preflight catch-all) are the app's own and are public.
 */
export function requireScopes(app: App): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    const scope: unknown = route.config?.scope
    if (!isRouteScope(scope)) {
      throw new Error(
        `${String(route.method)} ${route.url} states no scope: add config: { scope: 'read' | 'write' | 'admin' | ` +
          `'collect' | 'scim' | 'operator' | 'link' | 'invitation' | 'session' | 'public' }`,
      )
    }
  })
}
