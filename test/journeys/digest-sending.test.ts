// Amara has her list of the day sent to Slack: at her hour, on her days, once; what is not taken comes again that day and no later.
import type { Browser } from '@rung/test-harness/browser'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { type Receiver, startReceiver } from '@rung/test-harness/receiver'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

type Block = { type: string; text?: { text: string }; elements?: { text: string }[] }
type Send = {
  day: string
  what: string
  status: string
  tries: { status: number | null; error: string | null }[]
}

/** Two processes over one database, as an operator may run them. */
let rung: TestRung
let other: TestRung
let workspace: TestWorkspace
let receiver: Receiver
let amara: Browser
beforeAll(async () => {
  const database = await createTestDatabase()
  rung = await startTestRung('2026-03-09', { over: { database, seed: 1 } })
  other = await startTestRung('2026-03-09', { over: { database, seed: 2 } })
})
afterAll(async () => {
  await other.stop()
  await rung.stop()
})
beforeEach(async () => {
  turnTo('2026-03-09T12:00:00Z')
  receiver = await startReceiver()
  workspace = await rung.workspace('Lists')
  const { client } = workspace
  const people = { timeZone: 'Europe/Berlin', hoursPerDay: 6, workingDays: [1, 2, 3, 4, 5] }
  await client.post('/v1/people', { externalId: 'amara', name: 'Amara Obi', ...people })
  await client.post('/v1/people', { externalId: 'ben', name: 'Ben Ito', ...people })
  await client.post('/v1/accounts', { externalId: 'northfield', name: 'Northfield Logistics', csm: 'amara' })
  await client.post('/v1/subscriptions', {
    externalId: 'nf',
    account: 'northfield',
    plan: 'Team',
    arrMinor: 4_800_000,
    currency: 'EUR',
    startsOn: '2025-04-01',
    endsOn: '2026-04-01',
    termMonths: 12,
    autoRenews: false,
  })
  await client.post('/v1/promises', {
    externalId: 'exports',
    account: 'northfield',
    capability: 'Exports by the hour',
    weight: 4,
    madeBy: 'sales',
    madeOn: '2026-03-01',
    dueOn: '2026-03-12',
  })
  await rung.settle()
  amara = await rung.signIn(workspace.adminKey, { person: 'amara', role: 'csm' })
  await amara.send('GET', '/v1/session')
})
afterEach(() => receiver.close())

function turnTo(instant: string): void {
  rung.clock.set(instant)
  other.clock.set(instant)
}
/** Both processes do what is due, at once. */
async function at(instant: string): Promise<void> {
  turnTo(instant)
  await Promise.all([rung.settle(), other.settle()])
}
async function choose(more: object = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, body } = await amara.send('PUT', '/v1/digest-settings', {
    enabled: true,
    slackUrl: receiver.url,
    ...more,
  })
  return { status, body }
}
const chosen = async () => (await amara.send('GET', '/v1/digest-settings')).body
const sends = async (): Promise<Send[]> => (await amara.send('GET', '/v1/digest-sends')).body.data
const textsOf = (body: string): string[] =>
  (JSON.parse(body) as { blocks: Block[] }).blocks.map(({ text, elements = [] }) =>
    [text, ...elements].map(each => each?.text ?? '').join(' '),
  )
const titles = () => receiver.received.map(({ body }) => textsOf(body)[0]?.trim())

describe('the list of the day', () => {
  it('tells what is asked of the company, counted in its title', async () => {
    const asked = { chasm: 'focus', way: 'agree_on_customer', evidence: [], person: 'amara' }
    await workspace.client.post('/v1/book-tasks', asked)
    await choose({ alsoSend: [] })
    await at('2026-03-10T07:00:00Z')
    expect(titles()).toEqual(['Tuesday 10 March 2026: 1 account to look after, 1 task for the company'])
    const texts = textsOf(String(receiver.received[0]?.body))
    expect(texts.find(text => text.startsWith('*For the company*'))).toMatch(
      /Agree on who the customer is\. The company falls into the focus chasm: its people do not name the same customer>/,
    )
  })

  it('comes at eight where she is, once though two processes look, with what is due beside it', async () => {
    expect(await chosen()).toMatchObject({
      enabled: false,
      sendAt: '08:00',
      weekdays: null,
      timeZone: 'Europe/Berlin',
      slackUrlEnding: null,
      nextAt: null,
    })
    expect(await choose()).toMatchObject({
      status: 200,
      body: { enabled: true, nextAt: '2026-03-10T07:00:00.000Z', slackUrlEnding: receiver.url.slice(-4) },
    })
    await at('2026-03-10T06:59:30Z')
    expect(receiver.received).toHaveLength(0)
    await at('2026-03-10T07:00:00Z')
    await at('2026-03-10T09:00:00Z')
    expect(titles()).toEqual([expect.stringMatching(/^Tuesday 10 March 2026: 1 account to look after$/)])
    const [message] = receiver.received
    expect(message?.headers['content-type']).toBe('application/json')
    const texts = textsOf(message?.body ?? '').join('\n')
    expect(texts).toContain('Northfield Logistics')
    expect(texts).toContain(
      `*Promises due within 7 days*\n• <${rung.address}/accounts/northfield|Northfield Logistics: Exports by the hour, due Thursday 12 March 2026>`,
    )
    expect(texts).toContain('Northfield Logistics: €48,000, renews Wednesday 1 April 2026')
    expect(texts).toContain(`<${rung.address}/today|Open the list>`)
    expect(await sends()).toMatchObject([
      { day: '2026-03-10', status: 'delivered', tries: [{ status: 204 }] },
    ])
    expect(await chosen()).toMatchObject({ failingSince: null, nextAt: '2026-03-11T07:00:00.000Z' })
  })

  it('is made once as the list of her day: her page shows the cards that were sent', async () => {
    await choose()
    await at('2026-03-10T07:00:00Z')
    const { body } = await amara.send('GET', '/v1/worklists/me')
    expect(body).toMatchObject({ date: '2026-03-10', builtAt: '2026-03-10T07:00:00.000Z' })
  })

  it('does not come on days on which she does not work, nor while she is away', async () => {
    await choose()
    await at('2026-03-14T09:00:00Z')
    expect((await sends()).map(({ day }) => day)).toEqual([])
    await amara.send('POST', '/v1/csm-absences', {
      deputy: 'ben',
      startsOn: '2026-03-16',
      endsOn: '2026-03-17',
    })
    await at('2026-03-16T09:00:00Z')
    expect(receiver.received).toHaveLength(0)
    await at('2026-03-17T09:00:00Z')
    expect(titles()).toEqual([expect.stringMatching(/^Tuesday 17 March/)])
    await choose({ weekdays: [7], sendAt: '10:30' })
    expect(await chosen()).toMatchObject({ nextAt: '2026-03-22T09:30:00.000Z' })
  })

  it('is sent again that day where it was not taken, and not before the receiver wants it', async () => {
    await choose()
    receiver.answer(response => response.writeHead(429, { 'retry-after': '300' }).end())
    await at('2026-03-10T07:00:00Z')
    await at('2026-03-10T07:04:59Z')
    expect(receiver.received).toHaveLength(1)
    receiver.answer(200)
    await at('2026-03-10T07:05:00Z')
    await at('2026-03-10T12:00:00Z')
    expect(receiver.received).toHaveLength(2)
    expect(await sends()).toMatchObject([{ status: 'delivered', tries: [{ status: 429 }, { status: 200 }] }])
  })

  it('is not sent on another day: the next one comes in its place and says so', async () => {
    await choose()
    receiver.answer(503)
    for (const hour of ['07', '08', '12', '16', '20', '22']) await at(`2026-03-10T${hour}:00:00Z`)
    const tried = receiver.received.length
    expect(tried).toBeGreaterThan(3)
    receiver.answer(200)
    await at('2026-03-11T02:00:00Z')
    expect(receiver.received).toHaveLength(tried)
    await at('2026-03-11T07:00:00Z')
    expect(titles().slice(tried)).toEqual([expect.stringMatching(/^Wednesday 11 March/)])
    expect(textsOf(receiver.received.at(-1)?.body ?? '')[1]?.trim()).toBe(
      'The list of Tuesday 10 March 2026 did not reach you: the address answered 503.',
    )
    expect((await sends()).map(({ day, status }) => [day, status])).toEqual([
      ['2026-03-11', 'delivered'],
      ['2026-03-10', 'expired'],
    ])
    await at('2026-03-12T07:00:00Z')
    expect(receiver.received.at(-1)?.body).not.toContain('did not reach you')
  })

  it('comes late where Rung was down at her hour, and of days that are over not at all', async () => {
    await choose()
    await at('2026-03-12T15:00:00Z')
    expect(titles()).toEqual([expect.stringMatching(/^Thursday 12 March/)])
  })

  it('is none of before she switched it on', async () => {
    turnTo('2026-03-10T09:00:00Z')
    await choose()
    await at('2026-03-10T10:00:00Z')
    expect(receiver.received).toHaveLength(0)
  })

  it('stops when she switches it off, also where it waits to be sent again', async () => {
    await choose()
    receiver.answer(500)
    await at('2026-03-10T07:00:00Z')
    expect(await choose({ enabled: false, slackUrl: undefined })).toMatchObject({
      body: { enabled: false, disabledBecause: 'by_hand', nextAt: null },
    })
    await at('2026-03-10T12:00:00Z')
    await at('2026-03-11T12:00:00Z')
    expect(receiver.received).toHaveLength(1)
    // her address is still known: on again by one click
    expect(await choose({ slackUrl: undefined })).toMatchObject({ status: 200, body: { enabled: true } })
    receiver.answer(200)
    await at('2026-03-12T07:00:00Z')
    expect(receiver.received).toHaveLength(2)
  })

  it('is switched off by 410 at once and by five days of failures, and the audit says so', async () => {
    await choose()
    receiver.answer(410)
    await at('2026-03-10T07:00:00Z')
    expect(await chosen()).toMatchObject({ enabled: false, disabledBecause: 'gone' })
    expect(await sends()).toMatchObject([{ status: 'failed', tries: [{ status: 410 }] }])
    await choose()
    receiver.answer(500)
    for (const day of ['11', '12', '13', '16']) await at(`2026-03-${day}T07:00:00Z`)
    await amara.send('GET', '/v1/session')
    expect(await chosen()).toMatchObject({ enabled: false, disabledBecause: 'failing' })
    const { data } = await workspace.client.get<{ data: { action: string; after: object }[] }>('/v1/audit')
    const off = data.filter(({ action }) => action === 'digest_settings.switched_off')
    expect(off.map(({ after }) => after)).toMatchObject([{ because: 'failing' }, { because: 'gone' }])
  })

  it('is sent to nobody who may not sign in any more', async () => {
    await choose()
    const { data } = await workspace.client.get<{ data: { id: string; externalId: string }[] }>('/v1/people')
    const { id } = data.find(({ externalId }) => externalId === 'amara') ?? { id: '' }
    await rung.call({ method: 'DELETE', path: `/v1/roles/${id}`, key: workspace.adminKey })
    await at('2026-03-10T09:00:00Z')
    expect(receiver.received).toHaveLength(0)
  })
})

describe('a card that is handed to her', () => {
  /** Ben has Tidewater, of which a card is on his list. */
  const handOver = async (to: string) => {
    const { body } = await ben.send('GET', '/v1/worklists/me')
    const [card] = body.cards.filter((each: { status: string }) => each.status === 'open')
    const path = `/v1/worklists/me/cards/${card?.id}/actions`
    expect(await ben.send('POST', path, { action: 'hand_over', to })).toMatchObject({ status: 200 })
    return () => ben.send('POST', path, { action: 'undo' })
  }
  let ben: Browser
  beforeEach(async () => {
    await workspace.client.post('/v1/accounts', { externalId: 'tidewater', name: 'Tidewater', csm: 'ben' })
    await workspace.client.post('/v1/subscriptions', {
      externalId: 'tw',
      account: 'tidewater',
      plan: 'Team',
      arrMinor: 9_600_000,
      currency: 'EUR',
      startsOn: '2025-04-01',
      endsOn: '2026-04-01',
      termMonths: 12,
      autoRenews: false,
    })
    await rung.settle()
    ben = await rung.signIn(workspace.adminKey, { person: 'ben', role: 'csm' })
    await ben.send('GET', '/v1/session')
    await choose()
  })
  const newestTexts = () => textsOf(receiver.received.at(-1)?.body ?? '{}').join('\n')

  it('is sent that day, once, though her list was sent already', async () => {
    await at('2026-03-10T07:00:00Z')
    await at('2026-03-10T14:00:00Z')
    expect(receiver.received).toHaveLength(1)
    await handOver('amara')
    await at('2026-03-10T14:00:20Z')
    await at('2026-03-10T15:00:00Z')
    await at('2026-03-10T20:00:00Z')
    expect(titles().slice(1)).toEqual(['Handed to you: 1 account'])
    expect(newestTexts()).toContain('Tidewater: from Ben Ito since Tuesday 10 March 2026')
    expect(newestTexts()).toMatch(/1\. \*Tidewater\*/)
    expect(newestTexts()).not.toContain('Northfield')
    expect(await sends()).toMatchObject([
      { day: '2026-03-10', what: 'handed_cards', status: 'delivered' },
      { day: '2026-03-10', what: 'list', status: 'delivered' },
    ])
    await at('2026-03-11T07:00:00Z')
    expect(titles().at(-1)).toMatch(/^Wednesday 11 March 2026: 2 accounts/)
  })

  it('comes with the list where that is still to come', async () => {
    await at('2026-03-10T06:00:00Z')
    await handOver('amara')
    await at('2026-03-10T06:00:20Z')
    expect(receiver.received).toHaveLength(0)
    await at('2026-03-10T07:00:00Z')
    await at('2026-03-10T12:00:00Z')
    expect(titles()).toEqual([expect.stringMatching(/^Tuesday 10 March 2026: 2 accounts/)])
  })

  it('is not sent where it was taken back meanwhile, nor where she wants none', async () => {
    await at('2026-03-10T07:00:00Z')
    turnTo('2026-03-10T14:00:00Z')
    const takeBack = await handOver('amara')
    await takeBack()
    await at('2026-03-10T14:00:20Z')
    expect(receiver.received).toHaveLength(1)
    await choose({ alsoSend: ['promises'] })
    await handOver('amara')
    await at('2026-03-10T15:00:00Z')
    expect(receiver.received).toHaveLength(1)
  })

  it('is sent again by the schedule that day, and no more once she handed it on', async () => {
    await at('2026-03-10T07:00:00Z')
    turnTo('2026-03-10T14:00:00Z')
    receiver.answer(503)
    const takeBack = await handOver('amara')
    await at('2026-03-10T14:00:20Z')
    expect(await sends()).toMatchObject([
      { what: 'handed_cards', status: 'pending', tries: [{ status: 503 }] },
      {},
    ])
    await takeBack()
    receiver.answer(204)
    await at('2026-03-10T14:05:00Z')
    expect(await sends()).toMatchObject([{ what: 'handed_cards', status: 'expired' }, { what: 'list' }])
  })
})

describe('a try', () => {
  it('says what came back, counts as no list of the day, and is written to the audit', async () => {
    expect((await amara.send('POST', '/v1/digest-settings/test')).status).toBe(409)
    await choose({ enabled: false })
    const test = async () => (await amara.send('POST', '/v1/digest-settings/test')).body
    expect(await test()).toMatchObject({ taken: true, status: 204, error: null })
    expect(textsOf(receiver.received[0]?.body ?? '')[1]?.trim()).toBe('Sent to try it out.')
    for (const status of [429, 410, 404]) {
      receiver.answer(status)
      expect(await test()).toMatchObject({ taken: false, status, error: null })
    }
    expect(await chosen()).toMatchObject({ disabledBecause: 'by_hand' })
    await choose({ slackUrl: 'http://127.0.0.1:9/nothing' })
    expect(await test()).toMatchObject({ taken: false, status: null, error: 'nothing listens there' })
    expect(await sends()).toEqual([])
  })
})

describe('the address', () => {
  it('is refused where it is not public, with the field and the fix', async () => {
    for (const slackUrl of [
      'https://10.0.0.1/x',
      'https://169.254.169.254/x',
      'http://hooks.example/x',
      'none',
    ]) {
      const { status, body } = await choose({ slackUrl })
      expect({ slackUrl, status, errors: body.errors }).toMatchObject({
        status: 400,
        errors: [{ field: 'slackUrl' }],
      })
    }
    expect((await choose({ slackUrl: undefined })).body).toMatchObject({ errors: [{ field: 'slackUrl' }] })
    expect((await choose({ channel: 'email', slackUrl: undefined })).body).toMatchObject({
      errors: [{ field: 'channel' }],
    })
    expect((await choose({ sendAt: '24:00' })).status).toBe(400)
    expect((await choose({ weekdays: [] })).status).toBe(400)
  })

  it('lies nowhere in the open: not in answers, rows, the audit or an export, nor does an admin see it', async () => {
    const secret = `${receiver.url}/T00000000/B00000000/a-secret-of-hers`
    await choose({ slackUrl: secret })
    await at('2026-03-10T07:00:00Z')
    expect(receiver.received[0]?.path).toContain('a-secret-of-hers')
    const ada = await rung.signIn(workspace.adminKey, { person: 'ben', role: 'admin' })
    const recipients = await ada.send('GET', '/v1/digest-recipients')
    expect(recipients.body.data).toMatchObject([
      { name: 'Amara Obi', enabled: true, sendAt: '08:00', lastDay: '2026-03-10', lastStatus: 'delivered' },
    ])
    const seen = [
      JSON.stringify(await chosen()),
      recipients.text,
      JSON.stringify(await workspace.client.get('/v1/audit')),
      (await rung.call({ method: 'GET', path: '/v1/workspace/export', key: workspace.adminKey })).text,
      JSON.stringify(await rung.query('select * from playbook.digest_settings')),
      JSON.stringify(await rung.query('select * from audit.entries')),
    ]
    for (const text of seen) {
      expect(text.length).toBeGreaterThan(100)
      expect(text).not.toMatch(/a-secret-of|B00000000/)
    }
    expect(seen[3]).toContain('"playbook.worklist_days":1')
    expect(seen[3]).not.toContain('playbook.digest_')
    expect((await amara.send('GET', '/v1/digest-recipients')).status).toBe(403)
  })

  it('goes with who is erased, and with the workspace', async () => {
    await choose()
    await at('2026-03-10T07:00:00Z')
    const rows = async () => {
      const [row] = await rung.query<{ settings: number; sends: number }>(
        `select (select count(*)::int from playbook.digest_settings where workspace_id = $1) as settings,
           (select count(*)::int from playbook.digest_sends where workspace_id = $1) as sends`,
        [workspace.id],
      )
      return row
    }
    expect(await rows()).toEqual({ settings: 1, sends: 1 })
    await workspace.client.post('/v1/erasures', { kind: 'person', who: 'amara' })
    expect(await rows()).toEqual({ settings: 0, sends: 0 })
    const ben = await rung.signIn(workspace.adminKey, { person: 'ben', role: 'csm' })
    await ben.send('GET', '/v1/session')
    await ben.send('PUT', '/v1/digest-settings', { enabled: true, slackUrl: receiver.url })
    expect(await rows()).toEqual({ settings: 1, sends: 0 })
    const gone = await rung.call({
      method: 'DELETE',
      path: '/v1/workspace?confirm=Lists',
      key: workspace.adminKey,
    })
    expect(gone.status, gone.text).toBeLessThan(300)
    expect(await rows()).toEqual({ settings: 0, sends: 0 })
  })
})
