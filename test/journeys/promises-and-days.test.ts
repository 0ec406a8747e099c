// A promise to a segment from its statement to a CSM's list, a day at a time: nobody touches it, and it falls due and breaks.

import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  workspace = await rung.workspace('Promises')
  await say('people', { externalId: 'ann', name: 'Ann', timeZone: 'UTC', hoursPerDay: 8 })
  await say('accounts', { externalId: 'acme', segment: 'enterprise', csm: 'ann', occurredAt: '2025-03-01' })
  await say('accounts', { externalId: 'bolt', segment: 'smb', csm: 'ann', occurredAt: '2025-03-01' })
  await say('segment-promises', {
    externalId: 'sso',
    segment: 'enterprise',
    capability: 'sso',
    weight: 5,
    madeBy: 'sales',
    madeOn: '2026-03-10',
    dueOn: '2026-03-19',
  })
  await rung.settle()
})
afterAll(() => rung.stop())

const say = async (resource: string, body: object, method: 'POST' | 'PATCH' = 'POST') => {
  const answer = await rung.call({ method, path: `/v1/${resource}`, key: workspace.adminKey, body })
  expect([resource, answer.status < 300, answer.text]).toEqual([resource, true, answer.text])
}
const onDay = async (day: string) => {
  rung.clock.set(`${day}T09:00:00Z`)
  await rung.settle()
}
type Due = { data: { accountExternalId: string; reasons: string[] }[] }
const due = async () => {
  const { data } = await workspace.client.get<Due>('/v1/due-promises?csm=ann')
  return data.map(each => [each.accountExternalId, each.reasons])
}
const reasons = async (date: string) => {
  const list = await workspace.client.get<{ cards: { externalId: string; reasons: { kind: string }[] }[] }>(
    `/v1/worklists/ann?date=${date}`,
  )
  return list.cards.map(card => [card.externalId, card.reasons.map(reason => reason.kind)])
}
type Trust = { behaviours: { reliability: { value: number | null; madeOf: string } } }
const reliability = async (account: string) =>
  (await workspace.client.get<Trust>(`/v1/accounts/${account}/trust`)).behaviours.reliability

it('is due, then overdue, then broken, in list, worklist and trust, by the passing of days alone', async () => {
  expect(await due()).toEqual([['acme', ['due_soon']]])
  // Nobody knows what Bolt wanted; nothing was promised to them.
  const bolt = ['bolt', ['verdict_missing']]
  expect(await reasons('2026-03-18')).toEqual([['acme', expect.arrayContaining(['promise_due'])], bolt])
  await onDay('2026-03-20')
  expect(await due()).toEqual([['acme', ['overdue']]])
  expect(await reasons('2026-03-20')).toEqual([['acme', expect.arrayContaining(['promise_broken'])], bolt])
  expect((await reliability('acme')).value).toBeNull()
  await onDay('2026-04-03')
  expect(await due()).toEqual([['acme', ['past_grace']]])
  const broken = await reliability('acme')
  // what moves by date is derived to eleven digits
  expect(broken.value).toBeCloseTo(3 / 14, 11)
  expect(broken.madeOf).toContain('weight 5 are past their grace')
})

it('is given to an account that joins its segment, and asks for nothing more once it is kept', async () => {
  await say('segment-promises/sso', { dueOn: '2026-06-01' }, 'PATCH')
  await say('accounts/bolt', { segment: 'enterprise' }, 'PATCH')
  await rung.settle()
  const { promises } = await workspace.client.get<{ promises: { madeOn: string; dueOn: string }[] }>(
    '/v1/accounts/bolt/promises',
  )
  expect(promises).toMatchObject([{ madeOn: '2026-04-03', dueOn: '2026-06-01' }])
  expect((await reliability('acme')).value).toBeNull()
  await say('segment-promises/sso', { status: 'kept' }, 'PATCH')
  await rung.settle()
  expect(await due()).toEqual([])
  for (const account of ['acme', 'bolt']) expect((await reliability(account)).value).toBeCloseTo(8 / 9, 11)
})
