// Reasons name their things out of the record: when a list is made, when it is read as kept, in what it passed over, and in the digest.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { WELL, WORKSPACE } from '../../playbook-under-test.ts'
import type { PassedOverAnswer } from './passed-over.ts'
import { createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

const AT = '2026-02-20T09:00:00Z'
/** A row of a fact as its context keeps it. */
async function addFact(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const fact = {
    workspace_id: WORKSPACE,
    revision: 1,
    external_id: row.id,
    account_id: 'acc_1',
    occurred_at: AT,
    recorded_at: AT,
    stored_at: AT,
    declared: false,
    retracted: false,
    recorded_by: 'key_1',
    ...row,
  }
  const names = Object.keys(fact)
  await test.database.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(fact),
  )
}

/** An outcome at 5 % by its measure, and a champion who left on 18 February. */
async function addNorthfield(): Promise<void> {
  await test.addCustomer('acc_1', 1_000_000, [
    {
      kind: 'stakeholder',
      id: 'stk_1',
      values: { role: 'champion', influence: 0.8, departed_on: '2026-02-18' },
    },
  ])
  await test.record('acc_1', 'outcomes', [
    { values: { champion_gone: true } },
    {
      kind: 'outcome',
      id: 'out_1',
      values: { ...WELL.outcome, attained: 0.05 },
      evidence: ['mea_1'],
    },
  ])
  await test.addWords('wrd_out', 'outcome.statement', null, 'Get invoices out within two days')
  await test.addWords('wrd_name', 'stakeholder.name', 'stk_1', 'Dana Haas')
  await addFact('outcomes.outcomes', {
    id: 'out_1',
    statement_ref: 'wrd_out',
    unit: 'days from job to invoice',
    maintain: false,
    baseline: 11,
    target: 2,
    starts_on: '2025-12-01',
    due_on: '2026-06-01',
    importance: 5,
    milestones: '[]',
    status: 'active',
  })
  await addFact('outcomes.measurements', {
    id: 'mea_1',
    outcome_id: 'out_1',
    value: 10.4,
    source: 'integration',
  })
  await addFact('accounts.stakeholders', {
    id: 'stk_1',
    name_ref: 'wrd_name',
    role: 'champion',
    influence: 0.8,
    product_user_ids: [],
    departed_on: '2026-02-18',
  })
}

const MEASURED =
  '“Get invoices out within two days”: 10.4 where they want at most 2 days from job to invoice (on 2026-02-20, 11 at the start), due on 2026-06-01'

it('on a card, the same when it is made and when it is read as kept', async () => {
  await addNorthfield()
  await test.health.runDueWork()
  test.clock.set('2026-03-02T08:05:00Z')
  const made = await test.open()
  const reasonOf = (kind: string) => made.cards[0]?.reasons.find(reason => reason.kind === kind)
  expect(reasonOf('success_gap')?.about).toEqual([MEASURED])
  expect(reasonOf('champion_gone')).toMatchObject({
    words: 'The champion left on 2026-02-18, and nobody took their place.',
    sentence: 'Dana Haas, the champion, left on 2026-02-18, and nobody took their place.',
    about: [],
  })
  const before = test.sent().statements
  expect(await test.open()).toEqual(made)
  // read as kept: no fact is read again
  expect(test.sent().statements - before).toBe(4)
  await test.record('acc_1', 'accounts', [{ kind: 'stakeholder', id: 'stk_2', values: { role: 'user' } }])
  expect((await test.open()).cards[0]?.reasons).toEqual(made.cards[0]?.reasons)
})

it('each line once on a card, wherever it is read', async () => {
  await addNorthfield()
  await test.record('acc_1', 'outcomes', [
    {
      kind: 'outcome',
      id: 'out_1',
      values: { ...WELL.outcome, attained: 0.05, on_track: 0.1, outcome_due_on: '2026-06-01' },
      evidence: ['mea_1'],
    },
  ])
  const card = (await test.open()).cards[0]
  const ofOutcome = card?.reasons.filter(({ subjects }) => subjects.includes('out_1')) ?? []
  expect(ofOutcome.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['success_gap', 'outcome_off_pace']),
  )
  expect(card?.reasons.flatMap(({ about }) => about)).toEqual([MEASURED])
  for (const format of ['text', 'html', 'slack']) {
    const url = `${path}/digest?format=${format}`
    const { body } = await test.app.inject({ method: 'GET', url, headers: test.authorized('read') })
    expect(body.split('10.4 where they want at most 2 days from job to invoice'), format).toHaveLength(2)
  }
})

it('the one person we know there by name, part and the day they were last seen', async () => {
  await test.addCustomer('acc_1', 1_000_000, [
    {
      kind: 'stakeholder',
      id: 'stk_1',
      values: { role: 'economic_buyer', influence: 0.8, touch_days_since: 11 }, // and said something 3 days ago
    },
  ])
  await test.addWords('wrd_name', 'stakeholder.name', 'stk_1', 'Dana Haas')
  await test.addWords('wrd_said', 'evidence.quote', 'stk_1', 'You know our trade.')
  await addFact('outcomes.ladder_evidence', {
    id: 'evd_1',
    stakeholder_id: 'stk_1',
    level: 3,
    polarity: 1,
    strength: 'moderate',
    source: 'customer_said',
    quote_ref: 'wrd_said',
  })
  await test.record('acc_1', 'outcomes', [
    {
      kind: 'stakeholder',
      id: 'stk_1',
      values: { ladder_known: true, ladder_thread: true, ladder_support_3: 1 },
      evidence: ['evd_1'],
    },
  ])
  const reasons = (await test.open()).cards[0]?.reasons ?? []
  expect(reasons.find(({ kind }) => kind === 'single_threaded')).toMatchObject({
    words: 'We know how the economic buyer sees us, and of nobody else: last seen on 2026-02-27.',
    sentence:
      'We know how Dana Haas, the economic buyer, sees us, and of nobody else: last seen on 2026-02-27.',
    subjects: ['stk_1'],
    evidence: ['evd_1'],
    about: ['Dana Haas spoke for us on 2026-02-20: “You know our trade.”'],
  })
})

it('without the name of who was erased, and without words that were', async () => {
  await addNorthfield()
  await test.open()
  await test.database.query(`update accounts.words set text = null where id in ('wrd_name', 'wrd_out')`)
  const reasons = (await test.open()).cards[0]?.reasons ?? []
  expect(JSON.stringify(reasons)).not.toMatch(/Dana|invoices out/)
  expect(reasons.find(({ kind }) => kind === 'champion_gone')?.sentence).toMatch(/^The champion left/)
})

it('in what a list passed over, and in its digest, where days are said as people say them', async () => {
  await addNorthfield()
  const text = (
    await test.app.inject({
      method: 'GET',
      url: `${path}/digest`,
      headers: test.authorized('read'),
    })
  ).body
  expect(text).toContain('Dana Haas, the champion, left on 18 Feb 2026, and nobody took their place.')
  expect(text).toContain('10.4 where they want at most 2 days from job to invoice (on 20 Feb 2026')
  await test.act(await test.open(), 0, { action: 'snooze', until: '2026-03-09' })
  test.clock.set('2026-03-03T08:00:00Z')
  const { body } = await test.get<PassedOverAnswer>(`${path}/passed-over`)
  expect(body.data.map(({ reason }) => reason.about)).toEqual([[MEASURED]])
})
