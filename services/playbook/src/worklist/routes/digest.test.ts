// GET /v1/worklists/:csm/digest: the list of the day, short, in three forms.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
  for (const id of ['acc_1', 'acc_2']) await test.addCustomer(id, 1_000_000)
})
afterAll(() => test.close())

const ask = async (query: string) => {
  const { statusCode, headers, body } = await test.app.inject({
    url: `${path}/digest${query}`,
    headers: { ...test.authorized('read'), host: 'rung.example' },
  })
  return { status: statusCode, type: headers['content-type'], body }
}

it('tells the open cards of the list, with links to the accounts where the caller came in', async () => {
  const list = await test.open()
  const { status, type, body } = await ask('')
  expect({ status, type }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' })
  expect(body).toContain('Monday 2 March 2026: 2 accounts to look after')
  for (const { name } of list.cards) expect(body).toContain(String(name))
  expect(list.cards[0]?.reasons[0]?.words).toBe('The renewal is due in 60 days, on 2026-05-01.')
  expect(body).toContain('The renewal is due in 60 days, on 1 May 2026.')
  expect(body).toContain('http://rung.example/accounts/crm-acc_1')
  expect(body).toContain('€10,000 at stake, renews Friday 1 May 2026 (in 60 days)')
  await test.act(list, 0, { action: 'done', result: 'worked' })
  expect((await ask('')).body).toContain('1 account to look after')
})

it('comes as HTML and as a message of Slack, and in no other form', async () => {
  const html = await ask('?format=html')
  expect({ ...html, body: html.body.slice(0, 15) }).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html>',
  })
  const slack = await ask('?format=slack')
  expect(slack).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' })
  expect(JSON.parse(slack.body).blocks[0]).toMatchObject({ type: 'header' })
  expect((await ask('?format=fax')).status).toBe(400)
})
