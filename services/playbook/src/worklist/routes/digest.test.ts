// GET /v1/worklists/:csm/digest: the list of the day, short, in three forms.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
  for (const id of ['acc_1', 'acc_2']) await test.addCustomer(id, 1_000_000)
})
afterAll(() => test.close())

const task = {
  chasm: 'deliver',
  way: 'question_capability',
  about: '<!channel> chat',
  evidence: [],
  person: 'ann',
}
const TOLD =
  'For the company\n- Question what is planned and nobody asked for. The company falls into the deliver chasm: “<!channel> chat” is planned, and no stated concern needs it: http://rung.example/today'

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

it('tells what is asked of the company by whose list it is on, while it is not put off, and of today alone', async () => {
  const { body } = await test.post<{ id: string }>('/v1/book-tasks', task)
  const told = await ask('')
  expect(told.body).toContain('1 account to look after, 1 task for the company')
  expect(told.body).toContain(TOLD)
  expect((await ask('?format=html')).body).toContain('“&lt;!channel&gt; chat” is planned')
  const { text, blocks } = JSON.parse((await ask('?format=slack')).body)
  expect(text).toBe('Monday 2 March 2026: 1 account to look after, 1 task for the company')
  expect(blocks.at(-2).text.text).toMatch(/^\*For the company\*\n• <http:.*&lt;!channel&gt; chat/)
  await test.post(`/v1/book-tasks/${body.id}/actions`, { action: 'snooze', until: '2026-03-03' })
  expect((await ask('')).body).not.toContain('company')
  test.clock.set('2026-03-03T08:00:00Z')
  expect((await ask('')).body).toContain(TOLD)
  expect((await ask('?date=2026-03-02')).body).not.toContain('company')
  await test.post(`/v1/book-tasks/${body.id}/end`, { as: 'done' })
  expect((await ask('')).body).not.toContain('company')
})
