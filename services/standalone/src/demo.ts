// The demo: a workspace of 200 simulated customers, made once, through the public API.
import { createApiClient, runSimulation } from '@rung/cli'
import { addDays, type Day, quarterOf } from '@rung/kernel'
import type { FrontPage } from './front-page.ts'
import type { Home } from './home.ts'

export type DemoOptions = {
  readonly address: string
  readonly operatorKey: string
  readonly home: Home
  readonly today: Day
  readonly say: (text: string) => void
}

const ACCOUNTS = 200
const SEED = 7

/** The demo workspace's read key; makes the workspace when there is none yet. */
export async function openDemo(options: DemoOptions): Promise<string> {
  const { address, operatorKey, home, say } = options
  const kept = home.read('demo.key')
  if (kept) return kept
  say(`Making a demo workspace of ${ACCOUNTS} simulated customers ...`)
  const operator = createApiClient({ url: address, key: operatorKey })
  const { adminKey } = await operator.post<{ adminKey: string }>('/v1/workspaces', {
    name: 'Demo',
    currency: 'EUR',
  })
  const admin = createApiClient({ url: address, key: adminKey })
  const truth = await runSimulation({
    client: admin,
    accounts: ACCOUNTS,
    seed: SEED,
    today: options.today,
    progress: () => {},
  })
  // Eight weeks of past, so that the demo's states and scores have a since and a before.
  await admin.post('/v1/signals/backfill', {
    from: addDays(options.today, -56),
    to: addDays(options.today, -1),
    everyDays: 7,
  })
  home.write('demo-truth.json', JSON.stringify(truth, null, 2))
  const { key } = await admin.post<{ key: string }>('/v1/keys', { scope: 'read', name: 'demo' })
  home.write('demo.key', key)
  return key
}

/** Three things to try on the demo, as paths. */
export function demoTries(today: Day): FrontPage['tries'] {
  return [
    {
      what: 'A customer who clicks a lot and has not got what they wanted',
      path: '/v1/accounts/customer-0001/health',
    },
    { what: 'Whom a customer success manager should call today, and why', path: '/v1/worklists/csm-amara' },
    {
      what: 'What this quarter will renew, with its uncertainty',
      path: `/v1/forecast?quarter=${quarterOf(today)}`,
    },
  ]
}
