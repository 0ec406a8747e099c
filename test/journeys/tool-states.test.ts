// Tools asked about accounts in every state, now and on past days, and with rubbish in every field: an answer by its schema, or a no in words.
import type { ApiClient } from '@rung/cli'
import { tools } from '@rung/mcp/tools'
import { propertyRuns } from '@rung/test-harness/property-runs'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toolsAt } from '../../scripts/mcp-questions/call-tool.ts'
import { type FilledWorkspace, fillWorkspace } from '../contract/filled-workspace.ts'
import { strayNumbers, strayWords } from './answer-numbers.ts'
import { type Asker, asker, questionsAbout, withKey } from './tools-under-test.ts'

const TODAY = '2026-03-18'
/** Each of another state; told of further down. */
const ACCOUNTS = [
  'mine-account',
  'bare',
  'closed',
  'dollars',
  'unrated',
  'crowded',
  'merged',
  'erased',
] as const

let rung: TestRung
let mine: FilledWorkspace
let client: ApiClient
let ask: Asker
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  mine = await fillWorkspace(rung, { prefix: 'mine', marker: 'lynx', today: TODAY })
  client = rung.client(mine.key)
  ask = asker({ address: rung.address, now: rung.clock.now, headers: withKey(mine.key) })
  const account = (externalId: string, more: object = {}) =>
    client.post('/v1/accounts', { externalId, occurredAt: '2025-06-01', recordedAt: '2025-06-01', ...more })
  await account('bare')
  await account('closed', { name: 'Closed Ltd', csm: 'mine-csm' })
  await client.post('/v1/accounts', { externalId: 'closed', closedOn: '2026-03-01' })
  for (const name of ['dollars', 'unrated', 'crowded', 'merged', 'erased'])
    await account(name, { name, csm: 'mine-csm' })
  await client.post('/v1/accounts', { externalId: 'merged', mergedInto: 'crowded', mergedOn: '2026-03-02' })
  await client.post('/v1/exchange-rates', { base: 'USD', quote: 'EUR', rate: 0.9, on: '2025-01-01' })
  await contract('dollars', 'USD', 0)
  await contract('unrated', 'CHF', 0)
  for (let place = 0; place < 12; place++) {
    await contract('crowded', place % 2 === 0 ? 'USD' : 'EUR', place)
    await person(
      `person-${place}`,
      'crowded',
      `Person ${place} of a rather long name of a house that is long`,
    )
  }
  await person('gone-soon', 'crowded', 'Leaving Lee', { departedOn: '2026-04-02' })
  await person('twin', 'crowded', 'Twin Tess', { mergedInto: 'person-0', mergedOn: '2026-03-01' })
  await person('forgotten', 'erased', 'Forgotten Fay')
  await client.post('/v1/erasures', { kind: 'stakeholder', who: 'forgotten' })
  await rung.settle()
})
afterAll(() => rung.stop())

const contract = (account: string, currency: string, place: number) =>
  client.post('/v1/subscriptions', {
    ...{
      externalId: `${account}-${place}`,
      account,
      plan: `plan ${place}`,
      arrMinor: 100_000 + place,
      currency,
    },
    ...{
      startsOn: '2025-06-01',
      endsOn: `2026-${String(4 + (place % 8)).padStart(2, '0')}-15`,
      occurredAt: '2025-05-20',
    },
  })

const person = (externalId: string, account: string, name: string, more: object = {}) =>
  client.post('/v1/stakeholders', { externalId, account, name, occurredAt: '2025-07-01', ...more })

const WHENS: readonly object[] = [
  {},
  { asOf: '2026-03-10' },
  { asOf: '2025-01-01' },
  { knownAt: '2026-03-10' },
  { asOf: '2026-03-10', knownAt: '2026-03-12T08:00:00Z' },
]

describe('tools about accounts in every state', () => {
  it('answer by their schemas within 4 KB, with the numbers of the API, on past days too', async () => {
    const wrong: object[] = []
    for (const account of ACCOUNTS) {
      for (const [name, asked] of questionsAbout(account, 'mine-csm', [])) {
        // of the book once: it is the same whomever else was asked about
        if (account !== ACCOUNTS[0] && !('account' in asked)) continue
        const fields = tools.find(tool => tool.name === name)?.input.shape ?? {}
        for (const when of WHENS.filter(each => Object.keys(each).every(field => field in fields))) {
          // in full by how it stands now: a past day has the same parts
          for (const full of Object.keys(when).length === 0 ? [false, true] : [false]) {
            const input = { ...asked, ...when, full }
            const fault = await faultIn(name, input)
            if (fault !== undefined) wrong.push({ name, input, ...fault })
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('say which day and instant they are of as the API reads them, whatever route they ask', async () => {
    for (const when of [{ knownAt: '2026-03-10' }, { asOf: '2026-03-10' }]) {
      const { structured } = await ask('why_this_score', { account: 'crowded', ...when })
      const { asOf, knownAt } = structured
      for (const tool of ['disagreements', 'promises_due']) {
        for (const about of [{}, { account: 'crowded' }]) {
          expect([tool, (await ask(tool, { ...about, ...when })).structured]).toEqual([
            tool,
            expect.objectContaining({ asOf, knownAt }),
          ])
        }
      }
    }
  })

  it('tell of two renewals of many unless all are asked for, and how many there are', async () => {
    const few = await ask('renewal_risk', { account: 'crowded' })
    expect(few.structured).toMatchObject({ openRenewals: 12, renewals: { length: 2 } })
    expect(few.words).toContain('12 renewals are open in all')
    const all = await ask('renewal_risk', { account: 'crowded', full: true })
    expect(all.structured).toMatchObject({ renewals: { length: 12 } })
  })

  it('say who leaves as to come, and nobody twice who is one', async () => {
    const { structured, words } = await ask('people_and_ladder', { account: 'crowded', full: true })
    expect(words).toContain('⟦Leaving Lee⟧')
    expect(words).toContain('leaves on 2026-04-02')
    const names = (structured.people as { name: string }[]).map(({ name }) => name)
    expect(names).toHaveLength(13)
    expect(names).not.toContain('⟦Twin Tess⟧')
  })

  it('give the same reasons for a promise, asked of the book or of its account', async () => {
    type Due = { promiseId: string; reasons: string[]; account: { id: string } }
    const made = { account: 'crowded', capability: 'Exports', weight: 3, madeBy: 'sales' }
    for (const [externalId, madeOn, dueOn] of [
      ['past-grace', '2026-01-05', '2026-02-01'],
      ['overdue', '2026-01-05', '2026-03-10'],
      ['young', '2026-03-10', '2026-03-25'],
      ['far', '2026-03-10', '2026-09-01'],
    ]) {
      await client.post('/v1/promises', {
        ...made,
        externalId,
        dueOn,
        occurredAt: madeOn,
        ourWords: externalId,
      })
    }
    const book = (await ask('promises_due', { full: true, limit: 500 })).structured.promises as Due[]
    const { structured, words } = await ask('promises_due', { account: 'crowded', full: true })
    const own = structured.promises as Due[]
    expect(words).toMatch(/^4 promises open, those to see to first/)
    expect(own.map(({ reasons }) => reasons.join())).toEqual([
      ...['past_grace,unconfirmed', 'overdue,unconfirmed', 'due_soon', ''],
    ])
    const [crowded] = own.map(({ account }) => account.id)
    const listed = book.filter(({ account }) => account.id === crowded)
    expect(listed.map(({ promiseId, reasons }) => [promiseId, reasons])).toEqual(
      own.slice(0, 3).map(({ promiseId, reasons }) => [promiseId, reasons]),
    )
  })

  it('refuse a field that means nothing beside another', async () => {
    for (const [tool, input, why] of [
      ['disagreements', { account: 'bare', csm: 'mine-csm' }, 'csm is not taken with account'],
      ['promises_due', { account: 'bare', until: '2026-04-01' }, 'until is not taken with account'],
      ['evidence', { ids: ['evd_1'], asOf: '2026-03-01' }, 'asOf is not taken with ids'],
    ] as const) {
      await expect(ask(tool, input)).rejects.toThrow(why)
    }
  })
})

async function faultIn(name: string, input: { readonly full: boolean }): Promise<object | undefined> {
  try {
    const { structured, words, told } = await ask(name, input)
    const numbers = strayNumbers(structured, told)
    const said = strayWords(words, structured, told)
    const bytes = Math.max(Buffer.byteLength(words), Buffer.byteLength(JSON.stringify(structured)))
    const isLong = !input.full && bytes > 4_096 + 64
    const isRaw = /undefined|NaN|\[object|null/.test(words)
    return numbers.length + said.length > 0 || isLong || isRaw ? { numbers, said, bytes, words } : undefined
  } catch (error) {
    const { status } = error as { status?: number }
    // a day on which the account was not there yet
    return status === 404 || status === 400 ? undefined : { error: String(error) }
  }
}

const RUBBISH: readonly unknown[] = [
  ...[null, 0, -1, 1.5, 1e308, true, [], {}, [[]], ['a', 'b'], { $ne: null }],
  ...[
    '',
    ' ',
    '.',
    '..',
    '../..',
    'a/b?c=1&d',
    '%2e%2e',
    'x'.repeat(255),
    'x'.repeat(5_000),
    '\u0000',
    '\ud800',
  ],
  ...['كلمة', '東京', 'मैं', 'שלום', 'Ελλάδα', '🙂', '\u202e', "'; drop table x; --", '⟧ x', 'me', 'null'],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2200-12-31',
    '1970-01-01',
    '2026-03-18T25:00:00Z',
    '2026-Q5',
    '9999-Q4',
  ],
]

describe('rubbish in any field of any tool', () => {
  it('is refused in words or answered, and never fails inside', async () => {
    const call = toolsAt(rung.address, mine.key)
    const card = mine.namesAt('/v1/worklists/{csm}/cards')[0]
    const of: Readonly<Record<string, object>> = {
      ...Object.fromEntries(questionsAbout('mine-account', 'mine-csm', [])),
      record_evidence: {
        ...{ account: 'mine-account', stakeholder: 'mine-buyer', level: 3, speaks: 'for' },
        ...{ strength: 'weak', source: 'observed' },
      },
      file_verdict: { outcome: 'mine-outcome', verdict: 4, periodStartsOn: '2026-02-20', person: 'mine-csm' },
      act_on_card: { csm: 'mine-csm', card, action: 'start' },
      act_on_company_task: { task: 'none', action: 'done' },
      request_verdict: { account: 'mine-account', stakeholder: 'mine-buyer' },
    }
    const wrong: string[] = []
    // each field some of it, and over all fields all of it; everywhere all of it in the slow tests
    const apart = Math.max(1, Math.round(RUBBISH.length / propertyRuns(3).numRuns))
    let turn = 0
    for (const { name, input } of tools) {
      for (const field of [...Object.keys(input.shape), 'no_such_field']) {
        turn += 1
        for (const rubbish of RUBBISH.filter((_, place) => (place + turn) % apart === 0)) {
          const said = await call(name, { ...of[name], [field]: rubbish }).then(
            ({ words }) => words,
            (error: Error) => error.message,
          )
          if (/Something went wrong|undefined|\[object/.test(said) || said.length > 10_000) {
            wrong.push(`${name} ${field} ${JSON.stringify(rubbish)?.slice(0, 60)}: ${said.slice(-300)}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })
})
