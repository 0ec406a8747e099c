// Amara has her list of the day mailed by the operator's server: as text and HTML, to the address recorded of her.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createMailer } from '@rung/playbook'
import type { Browser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Came = { readonly to: readonly string[]; readonly text: string }

const came: Came[] = []
/** What the server answers to a mail; null: it takes it. */
let refusal: { readonly responseCode: number } | null = null
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, session, done) => {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    if (refusal !== null) {
      done(Object.assign(new Error('not now, amara@vendor.example'), refusal))
      return
    }
    came.push({
      to: session.envelope.rcptTo.map(({ address }) => address),
      text: Buffer.concat(parts).toString('utf8'),
    })
    done()
  },
})

let rung: TestRung
let without: TestRung
let workspace: TestWorkspace
let amara: Browser
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Rung <rung@vendor.example>' })
  rung = await startTestRung('2026-03-09', { mailer })
  without = await startTestRung('2026-03-09')
  workspace = await rung.workspace('Mails')
  const { client } = workspace
  await client.post('/v1/people', {
    externalId: 'amara',
    name: 'Amara Obi',
    email: 'amara@vendor.example',
    timeZone: 'Europe/Berlin',
    hoursPerDay: 6,
  })
  await client.post('/v1/people', { externalId: 'ben', name: 'Ben Ito' })
  await client.post('/v1/accounts', {
    externalId: 'northfield',
    name: 'Nörthfield <b>Logistics</b>',
    csm: 'amara',
  })
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
  await rung.settle()
  amara = await rung.signIn(workspace.adminKey, { person: 'amara', role: 'csm' })
  await amara.send('GET', '/v1/session')
})
afterAll(async () => {
  await rung.stop()
  await without.stop()
  await new Promise<void>(resolve => server.close(resolve))
})

const choose = (browser: Browser) =>
  browser.send('PUT', '/v1/digest-settings', { enabled: true, channel: 'email' })
const recordEmail = (email: string | null) =>
  rung.call({ method: 'PATCH', path: '/v1/people/amara', key: workspace.adminKey, body: { email } })
const sends = async () => (await amara.send('GET', '/v1/digest-sends')).body.data

describe('the list by mail', () => {
  it('comes at her hour as text and HTML, from the sender that the operator set, once', async () => {
    expect((await amara.send('GET', '/v1/digest-settings')).body).toMatchObject({
      mails: true,
      email: 'amara@vendor.example',
    })
    expect(await choose(amara)).toMatchObject({ status: 200, body: { enabled: true, channel: 'email' } })
    rung.clock.set('2026-03-10T07:00:00Z')
    await rung.settle()
    await rung.settle()
    expect(came).toHaveLength(1)
    const [mail] = came
    expect(mail?.to).toEqual(['amara@vendor.example'])
    expect(mail?.text).toMatch(/^From: Rung <rung@vendor\.example>/m)
    expect(mail?.text).toMatch(/^Subject: Tuesday 10 March 2026: 1 account to look after/m)
    expect(mail?.text).toMatch(/^Content-Type: text\/plain/m)
    expect(mail?.text).toMatch(/^Content-Type: text\/html/m)
    const [, html = ''] = mail?.text.split(/^Content-Type: text\/html/m) ?? []
    expect(html).toContain('&lt;b&gt;Logistics')
    expect(html).not.toContain('<b>Logistics')
    expect(await sends()).toMatchObject([{ channel: 'email', status: 'delivered', tries: [{ status: 250 }] }])
  })

  it('comes again where the server does not take it, and what it said of her address is kept nowhere', async () => {
    refusal = { responseCode: 451 }
    rung.clock.set('2026-03-11T07:00:00Z')
    await rung.settle()
    expect(await sends()).toMatchObject([{ status: 'pending', tries: [{ status: 451, error: null }] }, {}])
    expect(JSON.stringify(await rung.query('select * from playbook.digest_sends'))).not.toContain('@')
    refusal = null
    rung.clock.advance({ seconds: 10 })
    await rung.settle()
    expect(await sends()).toMatchObject([{ status: 'delivered', tries: [{}, { status: 250 }] }, {}])
  })

  it('is sent to nobody whose address was taken away since, and says so', async () => {
    const before = came.length
    await recordEmail(null)
    rung.clock.set('2026-03-12T07:00:00Z')
    await rung.settle()
    expect(came).toHaveLength(before)
    expect(await sends()).toMatchObject([
      { status: 'pending', tries: [{ status: null, error: 'no mail address is recorded of you' }] },
      {},
      {},
    ])
    await recordEmail('amara.obi@vendor.example')
    rung.clock.advance({ seconds: 10 })
    await rung.settle()
    expect(came).toHaveLength(before + 1)
    expect(came.at(-1)?.to).toEqual(['amara.obi@vendor.example'])
  })

  it('is sent no more to who switched it off', async () => {
    const before = came.length
    expect(
      await amara.send('PUT', '/v1/digest-settings', { enabled: false, channel: 'email' }),
    ).toMatchObject({ status: 200, body: { enabled: false, nextAt: null } })
    rung.clock.set('2026-03-13T12:00:00Z')
    await rung.settle()
    expect(came).toHaveLength(before)
  })

  it('is refused to who has no address, and where no server is set, with what to do', async () => {
    const ben = await rung.signIn(workspace.adminKey, { person: 'ben', role: 'csm' })
    await ben.send('GET', '/v1/session')
    expect(await choose(ben)).toMatchObject({ status: 400, body: { errors: [{ field: 'channel' }] } })
    const other = await without.workspace('No server')
    await other.client.post('/v1/people', {
      externalId: 'amara',
      name: 'Amara',
      email: 'amara@vendor.example',
    })
    const there = await without.signIn(other.adminKey, { person: 'amara', role: 'csm' })
    await there.send('GET', '/v1/session')
    expect((await there.send('GET', '/v1/digest-settings')).body).toMatchObject({ mails: false })
    expect(await choose(there)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'channel', message: expect.stringContaining('no mail server') }] },
    })
  })

  it('says so where nothing answers', async () => {
    const nowhere = createMailer({ url: 'smtp://127.0.0.1:9', from: 'rung@vendor.example' })
    const mail = { to: 'amara@vendor.example', subject: 'List', text: 'List', html: '<p>List</p>' }
    expect(await nowhere.send(mail)).toEqual({ status: null, error: 'the mail server cannot be reached' })
  })
})
