// The services of Rung over their databases, in the order in which one makes work for the next.
import { createAccountsService } from '@rung/accounts'
import { createConfigService } from '@rung/config-service'
import { createHealthService } from '@rung/health'
import type { App } from '@rung/http-service'
import { cutAfter, resolveByName } from '@rung/http-service/outgoing'
import { createOutboxService, createSecretVault } from '@rung/outbox'
import { createOutcomesService } from '@rung/outcomes'
import { createPlaybookService } from '@rung/playbook'
import { createRenewalsService } from '@rung/renewals'
import { createUsageService } from '@rung/usage'
import { DEMO_PEOPLE } from './demo-people.ts'
import type { RungOptions } from './rung-options.ts'
import type { Databases } from './service-databases.ts'

type Forget = Pick<Parameters<typeof createAccountsService>[0], 'forgetKeys' | 'forgetSessions'>
type Outside = Forget & { readonly stopping: AbortSignal }

export function createServices(
  options: RungOptions,
  databases: Databases,
  app: App,
  { stopping, ...forget }: Outside,
) {
  const { clock, newId, randomBytes, linkSecret } = options
  const { log, metrics } = app
  const given = { clock, newId, log, metrics, stopping }
  const reach = {
    resolve: resolveByName,
    loopback: options.webhookLoopback === true,
    cut: cutAfter(stopping),
  }
  const accounts = createAccounts(options, databases, forget, given)
  // in the order in which one makes work for the next
  const judging = [
    accounts,
    createUsageService({ database: databases.usage, ...given }),
    createOutcomesService({
      database: databases.outcomes,
      links: { secret: linkSecret, randomBytes },
      ...given,
    }),
    createHealthService({ database: databases.health, ...given }),
    createConfigService({ database: databases.config, ...given }),
  ]
  const playbook = createPlaybookService({
    database: databases.playbook,
    linkSecret,
    randomBytes,
    reach,
    mailer: options.mailer ?? null,
    ...given,
  })
  const outbox = createOutboxService({
    database: databases.outbox,
    randomBytes,
    vault: createSecretVault(linkSecret, randomBytes),
    reach,
    ...given,
  })
  const all = [
    ...judging,
    createRenewalsService({
      database: databases.renewals,
      trainingLookMs: options.trainingLookMs,
      ...given,
    }),
    playbook,
    outbox,
  ]
  return { accounts, judging, playbook, outbox, all }
}

type Given = Pick<App, 'log' | 'metrics'> & Pick<RungOptions, 'clock' | 'newId'> & Pick<Outside, 'stopping'>

function createAccounts(options: RungOptions, databases: Databases, forget: Forget, given: Given) {
  const { randomBytes, linkSecret, demoWorkspace } = options
  const letsIn = (): boolean => demoWorkspace?.() !== undefined
  return createAccountsService({
    database: databases.accounts,
    randomBytes,
    linkSecret,
    oidc: options.oidc,
    mcpHosts: options.mcpHosts,
    demoPeople: () =>
      letsIn() ? DEMO_PEOPLE.map(({ key, name, role, what }) => ({ person: key, name, role, what })) : [],
    demoMade: options.demoMade,
    changesLookMs: options.changesLookMs,
    ...forget,
    ...given,
  })
}
