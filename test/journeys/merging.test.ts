// Two accounts, and two records of one person, turn out to be one: from that day on they answer as one, before as they did.
import { addDays, day } from '@rung/kernel'
import { type Answer, startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = '2026-03-18'
const TOMORROW = '2026-03-19'
const BEGAN = { occurredAt: '2025-10-01' }

let rung: TestRung
let workspace: TestWorkspace
let idOf: Record<'keep' | 'dup', string>
let before: Record<string, string>

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come
const get = (path: string): Promise<any> => workspace.client.get(path)
const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
  rung.call({ method, path, key: workspace.adminKey, ...(body === undefined ? {} : { body }) })

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('Merging')
  const { client } = workspace
  await client.post('/v1/people', { externalId: 'cleo', name: 'Cleo' })
  const made = { keep: '', dup: '' }
  for (const name of ['keep', 'dup'] as const) {
    const account = { externalId: name, name: `Harbour ${name}`, segment: 'smb', csm: 'cleo', ...BEGAN }
    made[name] = (await client.post<{ id: string }>('/v1/accounts', account)).id
    await client.post('/v1/subscriptions', {
      externalId: `sub-${name}`,
      account: name,
      plan: name,
      arrMinor: name === 'keep' ? 4_000_000 : 1_000_000,
      currency: 'EUR',
      seats: name === 'keep' ? 8 : 2,
      startsOn: '2025-10-01',
      endsOn: '2026-10-01',
      termMonths: 12,
      ...BEGAN,
    })
  }
  idOf = made
  const role = { role: 'economic_buyer', influence: 0.9, name: 'Dana Haas', ...BEGAN }
  await client.post('/v1/stakeholders', { externalId: 'dana', account: 'keep', ...role })
  await client.post('/v1/stakeholders', { externalId: 'd.haas', account: 'dup', ...role })
  const outcome = {
    externalId: 'faster',
    account: 'dup',
    stakeholder: 'd.haas',
    statement: 'Invoices within two days',
    importance: 5,
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2025-11-01', dueOn: '2026-06-01' },
    ...BEGAN,
  }
  await client.post('/v1/outcomes', outcome)
  const verdict = { outcome: 'faster', stakeholder: 'd.haas', achieved: 2, experience: 2 }
  await client.post('/v1/customer-verdicts', verdict)
  const users = { keep: ['ada', 'bo'], dup: ['bo', 'cy', 'dee'] }
  for (const [account, names] of Object.entries(users)) {
    const batch = names.flatMap(userId =>
      [1, 2, 3, 4, 5].map(back => ({
        type: 'track',
        messageId: `${account} ${userId} ${back}`,
        userId,
        event: 'Invoice Sent',
        timestamp: `${addDays(day(TODAY), -back)}T09:00:00Z`,
        context: { groupId: account },
      })),
    )
    await client.post('/v1/batch', { batch })
  }
  await rung.settle()
  rung.clock.set(`${TOMORROW}T12:00:00Z`)
  await rung.settle()
  before = await pastAnswers()
  await call('PATCH', '/v1/accounts/dup', { mergedInto: 'keep' })
  await rung.settle()
})
afterAll(() => rung.stop())

/** What was said of both on the day before, as known then. */
async function pastAnswers(): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const account of ['keep', 'dup', idOf.dup]) {
    for (const what of ['health', 'success-gap', 'ladder', 'usage', 'renewal-risk', 'trust']) {
      const path = `/v1/accounts/${account}/${what}?asOf=${TODAY}&knownAt=${TODAY}`
      answers[path] = (await call('GET', path)).text
    }
  }
  return answers
}

describe('an account that was merged into another', () => {
  it('is the other one from then on, by whichever name is asked', async () => {
    for (const name of ['keep', 'dup', idOf.dup]) {
      for (const what of ['health', 'success-gap', 'ladder', 'usage', 'renewal-risk', 'trust', 'promises']) {
        expect({ name, what, ...(await get(`/v1/accounts/${name}/${what}`)) }).toMatchObject({
          accountId: idOf.keep,
        })
      }
    }
  })

  it('leaves every answer of a day before as it was', async () => {
    expect(await pastAnswers()).toEqual(before)
    expect(JSON.parse(before[`/v1/accounts/dup/health?asOf=${TODAY}&knownAt=${TODAY}`] ?? '')).toMatchObject({
      accountId: idOf.dup,
    })
  })

  it('brings its people in the product, each counted once, and its seats', async () => {
    const { metrics } = await get('/v1/accounts/dup/usage')
    expect(metrics).toMatchObject({ active_users_28d: 4, seat_utilisation: 0.4 })
    const { data } = await get('/v1/accounts/keep/usage/days')
    expect(data.map((each: { activeUsers: number }) => each.activeUsers)).toEqual([4, 4, 4, 4, 4])
  })

  it('brings its outcomes, with what was said of them', async () => {
    const { outcomes } = await get('/v1/accounts/keep/success-gap')
    expect(outcomes).toMatchObject([{ externalId: 'faster', customer: { value: 0.25 } }])
  })

  it('brings its contracts: both renewals are the survivor’s, and nothing of it is listed', async () => {
    const { data } = await get('/v1/renewals?from=2026-09-01&to=2026-11-01')
    expect(
      data.map((each: { accountId: string; arrMinor: number }) => [each.accountId, each.arrMinor]),
    ).toEqual(
      expect.arrayContaining([
        [idOf.keep, 4_000_000],
        [idOf.keep, 1_000_000],
      ]),
    )
    expect(data).toHaveLength(2)
    const worklist = await get('/v1/worklists/cleo')
    expect(JSON.stringify(worklist)).not.toContain(idOf.dup)
    expect(JSON.stringify(await get('/v1/contradictions'))).not.toContain(idOf.dup)
    const metrics = await get('/v1/usage/metrics?until=2026-03-20&metrics=active_users_28d')
    expect(metrics.data).toMatchObject([{ externalId: 'keep', metrics: { active_users_28d: 4 } }])
  })

  it('lists its facts with the survivor’s, unchanged', async () => {
    const { data } = await get('/v1/subscriptions?account=keep')
    expect(data.map((each: { account: string }) => each.account).sort()).toEqual([idOf.dup, idOf.keep].sort())
  })

  it('takes what is still sent under its name for the survivor', async () => {
    const touch = await workspace.client.post<{ account: string }>('/v1/touches', {
      account: 'dup',
      kind: 'call',
    })
    expect(touch.account).toBe(idOf.keep)
    await workspace.client.post('/v1/track', {
      event: 'Invoice Sent',
      userId: 'eve',
      context: { groupId: 'dup' },
    })
    await rung.settle()
    const { data } = await get('/v1/accounts/keep/usage/days')
    expect(data.at(-1)).toMatchObject({ day: TOMORROW, activeUsers: 1 })
  })
})

describe('a person who was merged into another', () => {
  it('is one person: what either said is the survivor’s, and one is left on the ladder', async () => {
    const two = (await get('/v1/accounts/keep/ladder')).stakeholders
    expect(two).toHaveLength(2)
    await call('PATCH', '/v1/stakeholders/d.haas', { mergedInto: 'dana' })
    await rung.settle()
    const one = (await get('/v1/accounts/keep/ladder')).stakeholders
    expect(one.map((each: { id: string }) => each.id)).toEqual([(await get('/v1/stakeholders/dana')).id])
    const { outcomes } = await get('/v1/accounts/keep/success-gap')
    expect(outcomes).toMatchObject([{ externalId: 'faster', customer: { value: 0.25 } }])
  })
})

describe('an erasure of somebody others were merged into', () => {
  it('takes away what was kept of each', async () => {
    const { client } = workspace
    for (const externalId of ['zed', 'zed2']) {
      await client.post('/v1/stakeholders', { externalId, account: 'keep', name: `Zed ${externalId} Quux` })
    }
    await call('PATCH', '/v1/stakeholders/zed2', { mergedInto: 'zed' })
    await client.post('/v1/erasures', { kind: 'stakeholder', who: 'zed' })
    const [left] = await rung.query<{ count: number }>(
      "select count(*) as count from accounts.words where words.text like '%Quux%'",
    )
    expect(left?.count).toBe(0)
  })
})

describe('a merge', () => {
  it('is refused with itself, round in a circle, and with somebody of another account', async () => {
    const circle = await call('PATCH', '/v1/accounts/keep', { mergedInto: 'dup' })
    expect(JSON.parse(circle.text)).toMatchObject({ status: 409, errors: [{ field: 'mergedInto' }] })
    const itself = await call('PATCH', '/v1/accounts/keep', { mergedInto: 'keep' })
    expect(JSON.parse(itself.text)).toMatchObject({ status: 409, errors: [{ field: 'mergedInto' }] })
    await workspace.client.post('/v1/accounts', { externalId: 'other', name: 'Other' })
    await workspace.client.post('/v1/stakeholders', { externalId: 'olaf', account: 'other' })
    const strangers = await call('PATCH', '/v1/stakeholders/olaf', { mergedInto: 'dana' })
    expect(JSON.parse(strangers.text)).toMatchObject({ status: 409, errors: [{ field: 'mergedInto' }] })
    const nobody = await call('PATCH', '/v1/accounts/keep', { mergedInto: 'nobody' })
    expect(JSON.parse(nobody.text)).toMatchObject({ status: 400, errors: [{ field: 'mergedInto' }] })
  })

  it('can be taken back: then they are two again, with all that was theirs', async () => {
    const taken = await call('PATCH', '/v1/accounts/dup', { mergedInto: null })
    expect(taken.status, taken.text).toBe(200)
    await rung.settle()
    expect(await get('/v1/accounts/dup/health')).toMatchObject({ accountId: idOf.dup })
    const { outcomes } = await get('/v1/accounts/keep/success-gap')
    expect(outcomes).toEqual([])
    expect(await pastAnswers()).toEqual(before)
  })
})
