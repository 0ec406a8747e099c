// The stream of events: opened again where it broke off, with nothing twice, until it is refused or nobody iterates.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RungEvent } from './events.ts'
import { ApiProblem } from './problem.ts'
import { refusal, type Scene, type Step, scene } from './scripted.fixture.ts'
import { type ScriptedServer, startScriptedServer } from './scripted-server.fixture.ts'

const given = (globalThis as { scriptedOrigin?: string }).scriptedOrigin
let server: ScriptedServer | undefined
let origin: string
beforeAll(async () => {
  server = given === undefined ? await startScriptedServer() : undefined
  origin = given ?? server?.origin ?? ''
})
afterAll(() => server?.stop())

const change = (type: string) => ({
  type,
  resource: null,
  accounts: ['acc_1'],
  person: null,
  at: '2026-03-18T12:00:00Z',
})
const told = (id: string, event: string, data: object = {}) =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`
const stream = (body: string, breaksOff?: true): Step => ({
  headers: { 'content-type': 'text/event-stream' },
  body,
  ...(breaksOff && { breaksOff }),
})

async function first(count: number, { client }: Scene, lastEventId?: string): Promise<RungEvent[]> {
  const events: RungEvent[] = []
  for await (const event of client.events(lastEventId === undefined ? {} : { lastEventId })) {
    events.push(event)
    if (events.length === count) break
  }
  return events
}
const lastIds = async (at: Scene, count: number) =>
  (await at.seen(count)).map(({ headers }) => headers['last-event-id'])

it('goes on where it broke off: after an end, a cut, a server that is away, by the id that was heard last', async () => {
  const at = await scene(origin, [
    stream(
      `retry: 4000\n\n${told('1', 'ready')}${told('2', 'change', change('score.changed'))}: alive\nid: 3\n\n`,
    ),
    stream(`${told('3', 'ready')}${told('4', 'change', change('band.changed'))}event: chan`, true),
    'drop',
    stream(told('5', 'reset')),
  ])
  expect(await first(5, at)).toEqual([
    { event: 'ready', id: '1' },
    { event: 'change', id: '2', change: change('score.changed') },
    { event: 'ready', id: '3' },
    { event: 'change', id: '4', change: change('band.changed') },
    { event: 'reset', id: '5' },
  ])
  expect(await lastIds(at, 4)).toEqual([undefined, '3', '4', '4'])
  expect((await at.seen(1))[0]?.headers.accept).toBe('text/event-stream')
  // half of what was asked for to one and a half times that; chance is a half
  expect(at.waits.slice(0, 2)).toEqual([4000, 4000])
})

it('begins where the caller says', async () => {
  const at = await scene(origin, [stream(told('8', 'ready'))])
  await first(1, at, '7')
  expect(await lastIds(at, 1)).toEqual(['7'])
})

it('passes over what it does not know', async () => {
  const at = await scene(origin, [stream(`${told('1', 'news')}${told('2', 'ready')}`)])
  expect(await first(1, at)).toEqual([{ event: 'ready', id: '2' }])
})

it('throws what does not pass: who is not let in', async () => {
  const at = await scene(origin, [refusal(401, 'unauthenticated')])
  const refused = await first(1, at).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ApiProblem)
})

it('ends with the reason of the caller', async () => {
  const at = await scene(origin, [stream(told('1', 'ready'))])
  const stop = new AbortController()
  const reason = new Error('the page is closed')
  const all = (async () => {
    for await (const _ of at.client.events({ signal: stop.signal })) stop.abort(reason)
  })()
  await expect(all).rejects.toBe(reason)
})
