// Contracts that went on by themselves: evidence of who stays where somebody was telling, silence where contracts are not sent any more.
import { addDays, addMonths, contains, type Day, day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toldOn } from './ledger-of-terms.ts'

const TODAY = day('2026-11-30')
const THIRD_QUARTER = { since: day('2026-07-01'), until: day('2026-10-01') }
const FEED_STOPPED = day('2026-06-30')

type Kind = {
  readonly name: string
  /** Contracts, and what becomes of them, are told up to this day. */
  readonly contractsUntil: Day
  /** Days of use of who is still there are told up to this day; null: never. */
  readonly usageUntil: Day | null
  /** Nothing is told of who left: an export of today's customers, each with the days of its past. */
  readonly withoutLeavers?: boolean
}

type Customer = {
  readonly name: string
  readonly signedOn: Day
  readonly dueOn: Day
  readonly leaves: boolean
}

/** One signed a week from January 2025 on, for a year that renews by itself; every eighth leaves at its first renewal. */
const customers = Array.from({ length: 98 }, (_, at): Customer => {
  const signedOn = addDays(day('2025-01-06'), 7 * at)
  return { name: `customer-${at}`, signedOn, dueOn: addMonths(signedOn, 12), leaves: at % 8 === 3 }
})
const dueBy = (until: Day) => customers.filter(({ dueOn }) => dueOn <= until)
const leaversOf = (some: readonly Customer[]) => some.filter(({ leaves }) => leaves).length

type Lead = {
  readonly n: number
  readonly lost: number
  readonly passedOver: number
  readonly unheard: { readonly renewals: number; readonly from: string | null; readonly to: string | null }
  readonly decision: string
  readonly why: string
}
type Listed = { readonly status: string; readonly basis: string; readonly n: number; readonly lost: number }

let rung: TestRung
beforeAll(async () => {
  rung = await startTestRung(TODAY)
})
afterAll(() => rung.stop())

/** All of it told on its day, as a feed does, or a history that is imported once with its days. */
async function tell({
  name,
  contractsUntil,
  usageUntil,
  withoutLeavers = false,
}: Kind): Promise<TestWorkspace> {
  const workspace = await rung.workspace(name)
  const known = customers.filter(
    ({ signedOn, leaves }) => signedOn <= contractsUntil && !(withoutLeavers && leaves),
  )
  const told = known.map(({ name, signedOn }) => ({ externalId: name, name, ...toldOn(signedOn) }))
  await workspace.client.post('/v1/accounts/batch', { items: told })
  const contracts = known.map(({ name, signedOn, dueOn }) => ({
    externalId: `contract of ${name}`,
    account: name,
    plan: 'Team',
    arrMinor: 1_200_000,
    currency: 'EUR',
    startsOn: signedOn,
    endsOn: dueOn,
    autoRenews: true,
    ...toldOn(signedOn),
  }))
  await workspace.client.post('/v1/subscriptions/batch', { items: contracts })
  const ended = dueBy(contractsUntil).filter(({ leaves }) => leaves && !withoutLeavers)
  if (ended.length > 0) {
    await workspace.client.post('/v1/subscriptions/batch', {
      items: ended.map(({ name, dueOn }) => ({
        externalId: `contract of ${name}`,
        endedOn: dueOn,
        recordedAt: dueOn,
      })),
    })
  }
  if (usageUntil !== null) await use(workspace, known, usageUntil)
  await rung.settle()
  return workspace
}

async function use({ client }: TestWorkspace, known: readonly Customer[], until: Day): Promise<void> {
  const days = known.flatMap(({ name, signedOn, dueOn, leaves }) => {
    const last = leaves && dueOn < until ? dueOn : until
    const all: { account: string; day: Day; activeUsers: number; counts: Record<string, number> }[] = []
    for (let on = signedOn; on < last; on = addDays(on, 30)) {
      all.push({ account: name, day: on, activeUsers: 4, counts: { report: 12 } })
    }
    return all
  })
  for (let at = 0; at < days.length; at += 500) {
    await client.post('/v1/usage/daily', { items: days.slice(at, at + 500) })
  }
}

async function train({ adminKey }: TestWorkspace): Promise<{ lead: Lead; answers: Listed | undefined }> {
  rung.clock.advance({ seconds: 60 })
  const body = { leadDays: 90, backfill: false }
  const answer = await rung.call({ method: 'POST', path: '/v1/models/train', key: adminKey, body })
  const [lead] = (JSON.parse(answer.text) as { leads: Lead[] }).leads
  if (lead === undefined) throw new Error('nothing was trained')
  const listed = await rung.call({ method: 'GET', path: '/v1/models', key: adminKey })
  const models = (JSON.parse(listed.text) as { data: (Listed & { leadDays: number })[] }).data
  return { lead, answers: models.find(each => each.leadDays === 90 && each.status === 'in_force') }
}

type Observed = { readonly renewals: number; readonly coverage: number | null; readonly grr: number | null }

async function thirdQuarter({ client }: TestWorkspace): Promise<{ observed: Observed }> {
  type History = { data: { quarter: string; observed: Observed }[] }
  const { data } = await client.get<History>('/v1/forecast/history?quarters=4')
  const found = data.find(({ quarter }) => quarter === '2026-Q3')
  if (found === undefined) throw new Error('nothing is known of the third quarter')
  return found
}

describe('a term that went on by itself', () => {
  // What is expected of each kind stands here: terms due after the last word of any contract were told of by nobody.
  const expectedOf = (contractsUntil: Day) => {
    const words = customers.flatMap(({ signedOn, dueOn, leaves }) =>
      leaves ? [signedOn, dueOn] : [signedOn],
    )
    const lastWord = words
      .filter(on => on <= contractsUntil)
      .toSorted()
      .at(-1) as Day
    const told = dueBy(lastWord)
    const silent = dueBy(TODAY).filter(({ dueOn }) => dueOn > lastWord)
    return { decided: told.length, lost: leaversOf(told), silent: silent.map(({ dueOn }) => dueOn) }
  }

  const kinds: readonly Kind[] = [
    {
      name: 'of a history that was imported once and ended',
      contractsUntil: FEED_STOPPED,
      usageUntil: FEED_STOPPED,
    },
    { name: 'beside a live feed and use', contractsUntil: TODAY, usageUntil: TODAY },
    { name: 'beside a live feed, and no use', contractsUntil: TODAY, usageUntil: null },
    {
      name: 'after contracts stopped coming, while who stayed goes on using it',
      contractsUntil: FEED_STOPPED,
      usageUntil: TODAY,
    },
  ]

  it.each(kinds)('$name teaches what was told and no more', async kind => {
    const { decided, lost, silent } = expectedOf(kind.contractsUntil)
    const workspace = await tell(kind)
    const { lead, answers } = await train(workspace)
    expect({ decided: lead.n + lead.passedOver, unheard: lead.unheard }).toEqual({
      decided,
      unheard: { renewals: silent.length, from: silent[0], to: silent.at(-1) },
    })
    expect(answers).toMatchObject({ n: decided, lost })
    // Nor is a past quarter said to have kept what nobody told of.
    const { observed } = await thirdQuarter(workspace)
    const dueInQuarter = (by: Day) =>
      customers.filter(({ dueOn }) => contains(THIRD_QUARTER, dueOn) && dueOn <= by).length
    expect(observed.renewals).toBe(dueInQuarter(kind.contractsUntil))
    expect(observed.coverage).toBe(observed.renewals === 0 ? 0 : 1)
    expect(lead.why).toContain(`while nobody was telling: ${silent.length}, due`)
  })

  it('teaches nothing where customers of today are recorded with their past, and nobody who left', async () => {
    const workspace = await tell({
      name: 'an export of who stayed',
      contractsUntil: TODAY,
      usageUntil: TODAY,
      withoutLeavers: true,
    })
    const { lead, answers } = await train(workspace)
    const stayed = dueBy(TODAY).filter(({ leaves }) => !leaves).length
    expect(lead).toMatchObject({ n: 0, lost: 0, passedOver: stayed - lead.unheard.renewals })
    expect(lead.why).toContain('recorded later and had stayed')
    expect(answers?.basis ?? 'prior').toBe('prior')
  })

  it('is five months of them after contracts stopped, and two that wait for the next word beside a live feed', () => {
    expect(expectedOf(FEED_STOPPED)).toMatchObject({ decided: 25, lost: 3 })
    expect(expectedOf(FEED_STOPPED).silent).toHaveLength(22)
    expect(expectedOf(TODAY)).toMatchObject({ decided: 45, lost: 6 })
    expect(expectedOf(TODAY).silent).toHaveLength(2)
  })

  it('of a customer of whom nothing was heard counts as kept, since others were told to have left', async () => {
    const workspace = await tell({
      name: 'one quiet customer',
      contractsUntil: TODAY,
      usageUntil: null,
    })
    const before = await train(workspace)
    await workspace.client.post('/v1/accounts', { externalId: 'quiet', ...toldOn('2025-02-01') })
    await workspace.client.post('/v1/subscriptions', {
      externalId: 'quiet one',
      account: 'quiet',
      plan: 'Team',
      arrMinor: 900_000,
      currency: 'EUR',
      startsOn: '2025-02-01',
      endsOn: '2026-02-01',
      autoRenews: true,
      ...toldOn('2025-02-01'),
    })
    await rung.settle()
    const { answers, lead } = await train(workspace)
    expect(answers).toMatchObject({ n: (before.answers?.n ?? 0) + 1, lost: before.answers?.lost })
    // Those that waited for the next word count from it on.
    await workspace.client.post('/v1/subscriptions', {
      externalId: 'new one',
      account: 'quiet',
      plan: 'Suite',
      arrMinor: 100_000,
      currency: 'EUR',
      startsOn: '2026-11-29',
      endsOn: '2027-11-29',
      ...toldOn('2026-11-29'),
    })
    await rung.settle()
    const waited = lead.unheard.renewals
    const after = await train(workspace)
    expect([waited, after.lead.unheard.renewals]).toEqual([2, 0])
    expect(after.answers?.n).toBe((answers?.n ?? 0) + waited)
  })
})
