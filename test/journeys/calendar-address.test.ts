// A calendar by its secret address alone: what its person may see at each look, and nothing else, until it is revoked.
import type { Browser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let rung: TestRung
let workspace: TestWorkspace
let ann: Browser
beforeAll(async () => {
  rung = await startTestRung('2026-03-10')
  workspace = await rung.workspace('Calendars')
  for (const name of ['ann', 'bo']) {
    await say('people', { externalId: name, name: `${name} of us`, timeZone: 'UTC', hoursPerDay: 8 })
    await say('accounts', {
      externalId: `of-${name}`,
      name: `Customer of ${name}`,
      csm: name,
      occurredAt: '2025-01-01',
    })
    await say('subscriptions', {
      externalId: `sub-${name}`,
      account: `of-${name}`,
      plan: 'Team',
      arrMinor: 1_200_000,
      currency: 'EUR',
      startsOn: '2025-06-01',
      endsOn: '2026-06-01',
      termMonths: 12,
      autoRenews: false,
      occurredAt: '2025-06-01',
    })
    await say('promises', {
      externalId: `sso-${name}`,
      account: `of-${name}`,
      capability: 'Single sign-on',
      weight: 4,
      madeBy: 'sales',
      madeOn: '2026-03-01',
      dueOn: '2026-04-15',
      ourWords: 'You will have it by spring.',
    })
  }
  await rung.settle()
  ann = await rung.signIn(workspace.adminKey, { person: 'ann', role: 'csm' })
})
afterAll(() => rung.stop())

const say = async (resource: string, body: object) => {
  const answer = await rung.call({ method: 'POST', path: `/v1/${resource}`, key: workspace.adminKey, body })
  expect([resource, answer.status < 300, answer.text]).toEqual([resource, true, answer.text])
}

type Made = { readonly renewals: string; readonly promises: string }
const make = async (browser: Browser): Promise<Made> => {
  const { status, body } = await browser.send('POST', '/v1/calendar-address')
  expect(status).toBe(201)
  return body as Made
}
/** As a calendar program does: the address and nothing else. */
const look = async (address: string) => {
  const answer = await fetch(address)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const summaries = (text: string): string[] =>
  [...text.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, words = '']) => words)

describe('a calendar by its address', () => {
  it('shows a CSM what they look after, and whoever manages everything', async () => {
    const own = await make(ann)
    const renewals = await look(own.renewals)
    expect([renewals.status, renewals.type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(summaries(renewals.text)).toEqual(['Customer of ann renews'])
    expect(renewals.text).toContain('DTSTART;VALUE=DATE:20260601')
    const promises = await look(own.promises)
    expect(summaries(promises.text)).toEqual(['Single sign-on is due to Customer of ann'])
    expect(promises.text).toContain('DTSTART;VALUE=DATE:20260415')
    const bo = await rung.signIn(workspace.adminKey, { person: 'bo', role: 'manager' })
    expect(summaries((await look((await make(bo)).renewals)).text).toSorted()).toEqual([
      'Customer of ann renews',
      'Customer of bo renews',
    ])
  })

  it('opens nothing else, as a key or in another place', async () => {
    const { renewals } = await make(ann)
    const secret = /rung_cal_[A-Za-z0-9_-]+/.exec(renewals)?.[0] ?? ''
    for (const path of ['/v1/renewals', '/v1/renewals.ics', '/v1/portfolio', '/v1/calendar-address']) {
      expect([path, (await rung.call({ method: 'GET', path, key: secret })).status]).toEqual([path, 401])
    }
    const made = workspace.adminKey.replace(/^rung_/, 'rung_cal_')
    const wrong = [made, workspace.adminKey, `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, 'x']
    for (const token of wrong) {
      const path = `/v1/calendars/${token}/renewals.ics`
      expect((await rung.call({ method: 'GET', path })).status).toBe(404)
    }
  })

  it('is empty handed as soon as another is made, it is revoked, or its person may sign in no more', async () => {
    const former = await make(ann)
    const own = await make(ann)
    expect([(await look(former.renewals)).status, (await look(former.promises)).status]).toEqual([404, 404])
    expect((await look(own.promises)).status).toBe(200)
    const role = (method: 'DELETE' | 'PUT', body?: object) =>
      rung.call({ method, path: '/v1/roles/ann', key: workspace.adminKey, ...(body && { body }) })
    expect((await role('PUT', { role: 'viewer' })).status).toBeLessThan(300)
    expect(summaries((await look(own.renewals)).text)).toHaveLength(2)
    expect((await role('DELETE')).status).toBeLessThan(300)
    expect([(await look(own.renewals)).status, (await look(own.promises)).status]).toEqual([404, 404])
    ann = await rung.signIn(workspace.adminKey, { person: 'ann', role: 'csm' })
    expect((await look(own.renewals)).status).toBe(200)
    expect((await ann.send('DELETE', '/v1/calendar-address')).status).toBe(204)
    expect((await look(own.renewals)).status).toBe(404)
  })
})
