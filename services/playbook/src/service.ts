// The playbook service: what deserves a CSM's day and what came of it, and at most one thing to say in the product.
import type { App } from '@rung/http-service'
import type { PlaybookDeps } from './deps.ts'
import { serveDecideNudges } from './nudges/routes/decide.ts'
import { serveReactToNudges } from './nudges/routes/react.ts'
import { serveActOnCard } from './worklist/routes/act.ts'
import { serveActionsOfCard } from './worklist/routes/actions.ts'
import { serveListWorklists } from './worklist/routes/list.ts'
import { servePlays } from './worklist/routes/plays.ts'
import { serveReadWorklist } from './worklist/routes/read.ts'

export type PlaybookService = {
  routes(app: App): Promise<void>
  /** Nothing runs by itself: lists are made when they are opened, nudges when they are asked for. */
  start(): void
  stop(): Promise<void>
}

export function createPlaybookService(deps: PlaybookDeps): PlaybookService {
  return {
    routes: async app => {
      serveListWorklists(app, deps)
      serveReadWorklist(app, deps)
      servePlays(app, deps)
      serveActOnCard(app, deps)
      serveActionsOfCard(app, deps)
      serveDecideNudges(app, deps)
      serveReactToNudges(app, deps)
    },
    start: () => {},
    stop: () => Promise.resolve(),
  }
}
