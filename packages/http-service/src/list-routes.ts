// Every route of a service as data, for what stands before it and hands requests on.
import type { App } from './app.ts'

/** Serves, at `/routes.json`, the method and path of every route registered from now on, those of no document included. */
export function listRoutes(app: App): void {
  const routes: { method: string; path: string }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, path: url })
  })
  app.get('/routes.json', { config: { scope: 'public' }, schema: { hide: true } }, async () => ({ routes }))
}
