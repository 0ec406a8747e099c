// The playbook service: what deserves a CSM's day and what came of it, and at most one thing to say in the product.
import type { App } from '@rung/http-service'
import type { PlaybookDeps } from './deps.ts'
import { decideNudges } from './nudges/routes/decide.ts'
import { reactToNudges } from './nudges/routes/react.ts'
import { actOnCard } from './worklist/routes/act.ts'
import { readWorklist } from './worklist/routes/read.ts'

export type PlaybookService = {
  routes(app: App): Promise<void>
  /** Nothing runs by itself: lists are made when they are opened, nudges when they are asked for. */
  start(): void
  stop(): Promise<void>
}

export function createPlaybookService(deps: PlaybookDeps): PlaybookService {
  return {
    routes: async app => {
      readWorklist(app, deps)
      actOnCard(app, deps)
      decideNudges(app, deps)
      reactToNudges(app, deps)
    },
    start: () => {},
    stop: () => Promise.resolve(),
  }
}
