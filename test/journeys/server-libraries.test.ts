// Server libraries of two makers, unmodified, as their manuals say: 1,000 events each, sent straight to Rung, and all counted.
import Rudder from '@rudderstack/rudder-sdk-node'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const EVENTS = 1_000

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  const now = new Date()
  // the limits of the product, and its clock where those of the libraries are: they say when they send
  rung = await startTestRung(now.toISOString().slice(0, 10), { limits: {} })
  rung.clock.set(now.toISOString())
  workspace = await rung.workspace('Server libraries')
})
afterAll(() => rung.stop())

/** A key, and an account that four people belong to. */
async function vendorOf(account: string): Promise<string> {
  await workspace.client.post('/v1/accounts', { externalId: account, name: account, seats: 8 })
  const { key } = await workspace.client.post<{ key: string }>('/v1/keys', { scope: 'collect' })
  return key
}

async function countedAt(account: string): Promise<object | undefined> {
  await rung.settle()
  const { data } = await workspace.client.get<{ data: { externalId: string; metrics: object }[] }>(
    '/v1/usage/metrics?metrics=events_28d,active_users_28d',
  )
  return data.find(row => row.externalId === account)?.metrics
}

const person = (account: string, index: number): string => `${account}-person-${index % 4}`

describe('1,000 events', () => {
  it('of @rudderstack/rudder-sdk-node are counted', async () => {
    const account = 'rudder'
    const client = new Rudder(await vendorOf(account), { dataPlaneUrl: rung.address })
    const sent = Promise.all(
      Array.from(
        { length: EVENTS },
        (_, index) =>
          new Promise<void>((resolve, reject) => {
            const done = (error?: Error) => (error === undefined ? resolve() : reject(error))
            client.track(
              { userId: person(account, index), event: 'report', context: { groupId: account } },
              // its types say that nothing is handed over; what failed is
              done as () => void,
            )
          }),
      ),
    )
    await client.flush()
    await sent
    expect(await countedAt(account)).toEqual({ events_28d: EVENTS, active_users_28d: 4 })
  })

  it('of @segment/analytics-node are counted', async () => {
    const account = 'segment'
    const client = new Analytics({ writeKey: await vendorOf(account), host: rung.address })
    const failures: unknown[] = []
    client.on('error', error => failures.push(error))
    for (let index = 0; index < 4; index += 1) {
      client.group({ userId: person(account, index), groupId: account })
    }
    for (let index = 0; index < EVENTS; index += 1) {
      client.track({ userId: person(account, index), event: 'report' })
    }
    await client.closeAndFlush()
    expect(failures).toEqual([])
    expect(await countedAt(account)).toEqual({ events_28d: EVENTS, active_users_28d: 4 })
  })
})
