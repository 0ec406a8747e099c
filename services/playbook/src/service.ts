// The playbook service: what deserves a CSM's day and what came of it, and at most one thing to say in the product.
import { createScheduled } from '@rung/database'
import type { App } from '@rung/http-service'
import { createVault } from '@rung/http-service/outgoing'
import type { PlaybookDeps } from './deps.ts'
import { serveEffects } from './effects/routes/effects.ts'
import { serveNudgeEffect } from './effects/routes/nudge-effect.ts'
import { serveDecideNudges } from './nudges/routes/decide.ts'
import { serveOfrep } from './nudges/routes/ofrep.ts'
import { serveReactToNudges } from './nudges/routes/react.ts'
import { serveSeeNudges } from './nudges/routes/see.ts'
import { serveReadPlays } from './plays/routes/read.ts'
import { serveWritePlays } from './plays/routes/write.ts'
import { createSigningFinder } from './proof/active-keys.ts'
import { createCallCount } from './proof/count-calls.ts'
import { createProver } from './proof/prove-user.ts'
import { serveSigning } from './signing/routes/signing.ts'
import { serveTokenKeys } from './signing/routes/token-keys.ts'
import { serveValidateToken } from './signing/routes/validate.ts'
import { serveActOnCard } from './worklist/routes/act.ts'
import { serveActionsOfCard } from './worklist/routes/actions.ts'
import { serveBookTasks } from './worklist/routes/book-tasks.ts'
import { serveWorklistDigest } from './worklist/routes/digest.ts'
import { serveHandedCards } from './worklist/routes/handed.ts'
import { serveListWorklists } from './worklist/routes/list.ts'
import { servePassedOver } from './worklist/routes/passed-over.ts'
import { serveReadWorklist } from './worklist/routes/read.ts'
import { serveWayOutTasks } from './worklist/routes/way-out-tasks.ts'
import { serveDigestSettings } from './worklist/sending/routes/digest-settings.ts'
import { sendDigests } from './worklist/sending/tasks/send-digests.ts'

export { mailerOf, mailVariables } from './mail-settings.ts'
export type { Mailer } from './worklist/sending/mailer.ts'
export { createMailer } from './worklist/sending/mailer.ts'

export type PlaybookService = {
  routes(app: App): Promise<void>
  /** Lists are made when they are opened, nudges when they are asked for: by itself it sends lists, and writes down how many calls came. */
  start(): void
  stop(): Promise<void>
  /** Sends all lists that are due now. */
  runDueWork(): Promise<void>
}

export function createPlaybookService(deps: PlaybookDeps): PlaybookService {
  const { clock, log, linkSecret, randomBytes: draw } = deps
  const signing = createSigningFinder(deps)
  const calls = createCallCount(deps.database)
  const counting = createScheduled({ task: 'count_calls', run: () => calls.flush(), log })
  const vault = linkSecret === undefined ? null : createVault(linkSecret, { purpose: 'rung digests', draw })
  const digests = { ...deps, vault }
  const sending = createScheduled({ task: 'send_digests', run: () => sendDigests(digests), log })
  const proveUser = createProver({ signing, calls, clock })
  return {
    routes: async app => {
      serveListWorklists(app, deps)
      serveHandedCards(app, deps)
      serveReadWorklist(app, deps)
      serveEffects(app, deps)
      serveNudgeEffect(app, deps)
      serveReadPlays(app, deps)
      serveWritePlays(app, deps)
      serveWorklistDigest(app, deps)
      serveDigestSettings(app, digests)
      servePassedOver(app, deps)
      serveActOnCard(app, deps)
      serveWayOutTasks(app, deps)
      serveBookTasks(app, deps)
      serveActionsOfCard(app, deps)
      serveDecideNudges(app, deps, proveUser)
      serveReactToNudges(app, deps, proveUser)
      serveOfrep(app, deps, proveUser)
      serveSeeNudges(app, deps, proveUser)
      serveTokenKeys(app, { ...deps, signing, calls })
      serveSigning(app, { ...deps, signing, calls })
      serveValidateToken(app, { ...deps, signing, calls })
    },
    start: () => {
      counting.start()
      sending.start()
    },
    stop: async () => {
      await Promise.all([counting.stop(), sending.stop()])
      await calls
        .flush()
        .catch((error: unknown) => log.error({ err: error }, 'the last calls were not counted'))
    },
    runDueWork: async () => {
      while ((await sendDigests(digests)) > 0 && deps.stopping?.aborted !== true) {
        // a look takes so many at once, and no more
      }
    },
  }
}
