// The outbox service over a database of its own, with a receiver that keeps what it was sent: for this room's tests.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ChangeEvent, recordChanges } from '@rung/change-feed'
import type { Database } from '@rung/database'
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import type { OutboxDeps } from './deps.ts'
import type { Reach } from './sending/check-target.ts'
import { resolveByName } from './sending/resolve.ts'
import { createVault } from './sending/secret.ts'
import { createOutboxService, type OutboxService } from './service.ts'

export { OTHER, WORKSPACE } from '@rung/test-harness/services-under-test'

import { WORKSPACE } from '@rung/test-harness/services-under-test'

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
        vault: createVault('a secret of the tests, 32 characters', randomBytes),
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

export type Received = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Receiver = {
  readonly url: string
  readonly received: readonly Received[]
  /** How it answers from now on. */
  answer(how: number | ((response: ServerResponse) => void)): void
  close(): Promise<void>
}

/** A server on this machine that takes whatever it is sent, until it is told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let how: number | ((response: ServerResponse) => void) = 204
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    })
    if (typeof how === 'number') response.writeHead(how).end()
    else how(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: next => {
      how = next
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
