// The outbox service over a database of its own, for this room's tests.
import { randomBytes } from 'node:crypto'
import { type ChangeEvent, recordChanges } from '@rung/change-feed'
import type { Database } from '@rung/database'
import { type Reach, resolveByName } from '@rung/http-service/outgoing'
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import type { OutboxDeps } from './deps.ts'
import { createOutboxService, type OutboxService } from './service.ts'
import { createSecretVault } from './signing/secret.ts'

export { OTHER, WORKSPACE } from '@rung/test-harness/plant-rows'
export { type Received, type Receiver, startReceiver } from '@rung/test-harness/receiver'

import { WORKSPACE } from '@rung/test-harness/plant-rows'

export type OutboxUnderTest = ServicesUnderTest & {
  readonly outbox: OutboxService
  readonly deps: OutboxDeps
  /** As an admin, unless said. */
  send<T = Record<string, never>>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    scope?: 'read' | 'write',
  ): Promise<{ status: number; body: T }>
  /** Records a change of which something is told, as a service does, in a transaction of its own. */
  happen(events: readonly ChangeEvent[], workspace?: string): Promise<void>
  readonly asHealth: Database
}

export async function createOutboxUnderTest(
  startIso: string,
  reach: Partial<Reach> = {},
): Promise<OutboxUnderTest> {
  let outbox: OutboxService | undefined
  let given: OutboxDeps | undefined
  const test = await createServicesUnderTest(startIso, {
    outbox: deps => {
      given = {
        ...deps,
        randomBytes,
        vault: createSecretVault('a secret of the tests, 32 characters', randomBytes),
        reach: { resolve: resolveByName, loopback: true, ...reach },
      }
      outbox = createOutboxService(given)
      return outbox
    },
  })
  if (outbox === undefined || given === undefined) throw new Error('the outbox service was not built')
  const asHealth = test.database.connectAs('health')
  return {
    ...test,
    outbox,
    deps: given,
    asHealth,
    send: async (method, path, body, scope) => {
      const answer = await test.app.inject({
        method,
        url: path,
        headers: test.authorized(scope ?? 'admin'),
        ...(body === undefined ? {} : { payload: body }),
      })
      return { status: answer.statusCode, body: answer.json() }
    },
    happen: (events, workspace = WORKSPACE) =>
      asHealth.inWorkspace(workspace, tx =>
        recordChanges(tx, [
          {
            type: 'score.changed',
            accountIds: events.flatMap(({ accountId }) => accountId ?? []),
            personId: null,
            at: test.clock.now(),
            events,
          },
        ]),
      ),
  }
}
