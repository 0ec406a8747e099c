// The config service: versions of what accounts are judged by, drafts, and who would change band under a draft.
import type { App } from '@rung/http-service'
import type { ConfigDeps } from './deps.ts'
import { serveDrafts } from './routes/drafts.ts'
import { servePublishConfig } from './routes/publish.ts'
import { serveConfig } from './routes/read-config.ts'
import { serveShadow } from './routes/shadow.ts'
import { serveVersions } from './routes/versions.ts'
import { createShadowing } from './tasks/shadow.ts'

export type ConfigService = {
  routes(app: App): Promise<void>
  /** Judges accounts under the draft whose shadow runs, until stopped. */
  start(): void
  stop(): Promise<void>
  /** Judges all that is due now under the draft, and says how many accounts that were. */
  runDueWork(): Promise<number>
}

/** Builds the service; nothing runs before `start`. */
export function createConfigService(deps: ConfigDeps): ConfigService {
  const shadowing = createShadowing(deps)
  return {
    routes: async app => {
      serveConfig(app, deps)
      serveVersions(app, deps)
      serveDrafts(app, deps)
      serveShadow(app, deps)
      servePublishConfig(app, deps)
    },
    start: () => shadowing.start(),
    stop: () => shadowing.stop(),
    runDueWork: () => shadowing.runDueWork(),
  }
}
