// Streams of events behind the gateway: passed on as they come, hung up behind a client that leaves, and no hindrance to its end.
import { openEvents } from '@rung/test-harness/event-reader'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askServices } from './ask-services.ts'
import { createGateway } from './create-gateway.ts'

const PATIENCE_MS = 60_000

let rung: TestRung
let key: string
let gateway: FastifyInstance
let address: string

beforeAll(async () => {
  rung = await startTestRung('2026-03-10')
  key = (await rung.workspace('Behind')).adminKey
  gateway = createGateway(await askServices([rung.address], PATIENCE_MS))
  address = await gateway.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => rung.stop())

const listen = async () => {
  const events = await openEvents(address, { authorization: `Bearer ${key}` })
  expect(await events.next()).toMatchObject({ event: 'ready' })
  return events
}
const streamsOpen = async () =>
  Number(/^rung_event_streams (\d+)$/m.exec((await rung.call({ method: 'GET', path: '/metrics' })).text)?.[1])

it('pass as they are sent, until the client leaves', async () => {
  const events = await listen()
  expect(await streamsOpen()).toBe(1)
  await rung.client(key).post('/v1/people', { externalId: 'amara', name: 'Amara' })
  expect(await events.next()).toMatchObject({ data: { type: 'fact.recorded', resource: 'people' } })
  events.close()
  // it is seen when it is seen
  while ((await streamsOpen()) > 0);
})

it('end with the gateway', async () => {
  const events = await listen()
  await Promise.all([events.ended(), gateway.close()])
})
