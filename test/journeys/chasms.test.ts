// The simulated vendor loses sight of its customer in the last quarter: the diagnosis says so, through the API alone.
import { runSimulation } from '@rung/cli'
import { addDays, day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = day('2026-03-18')
const WRITTEN = [
  'capability_needed',
  'customer_agreed',
  'delivered_by_plan',
  'leads_accepted',
  'without_escalation',
  'without_manager',
  'without_ticket',
]

type Symptom = {
  readonly name: string
  readonly since: { readonly earliest: string; readonly latest: string }
}
type Diagnosis = {
  readonly findings: readonly {
    readonly chasm: string
    readonly symptoms: readonly Symptom[]
    readonly wayOut: readonly {
      readonly kind: string
      readonly answers?: readonly object[]
      readonly evidence?: readonly string[]
    }[]
  }[]
  readonly unknown: readonly string[]
}
type ConcernMap = {
  readonly cells: readonly {
    readonly capability: string
    readonly concern: { readonly tag: string }
    readonly stated: boolean
  }[]
  readonly unneeded: readonly string[]
  readonly coverage: number
}

type Made = { readonly id: string }
type Put = { readonly lines: readonly { readonly outcome: string }[] }
type List = {
  readonly cards: readonly {
    readonly accountId: string
    readonly reasons: readonly {
      readonly kind: string
      readonly sentence: string
      readonly evidence: readonly string[]
    }[]
  }[]
}

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('Simulated')
  const progress = () => undefined
  await runSimulation({
    client: workspace.client,
    accounts: 17,
    seed: 7,
    today: TODAY,
    past: 'year',
    progress,
  })
})
afterAll(() => rung.stop())

describe('the simulated vendor', () => {
  it('falls into the chasm of focus: sales takes on fewer leads, and the team names three customers', async () => {
    const { findings, unknown } = await workspace.client.get<Diagnosis>('/v1/chasms')
    expect(findings.map(({ chasm }) => chasm)).toEqual(['focus'])
    // What is written down week by week is known; what nobody writes down is not.
    expect(unknown).toEqual(expect.arrayContaining(['first_value_in_time', 'content_by_csat']))
    expect(unknown.filter(name => WRITTEN.includes(name))).toEqual([])
    const focus = findings.find(({ chasm }) => chasm === 'focus')
    expect(focus?.symptoms.map(({ name }) => name)).toContain('leads_accepted')
    const began = addDays(TODAY, -7 * 15)
    const [symptom] = focus?.symptoms ?? []
    expect(String(symptom?.since.earliest) <= addDays(began, 7)).toBe(true)
    expect(String(symptom?.since.latest) >= addDays(began, -7)).toBe(true)
    const asked = focus?.wayOut.find(({ kind }) => kind === 'agree_on_customer')
    expect(asked?.answers).toHaveLength(3)
    const ids = asked?.evidence?.slice(0, 10).join(',')
    const { data } = await workspace.client.get<{ data: { kind: string; status: string }[] }>(
      `/v1/evidence?ids=${ids}`,
    )
    expect(new Set(data.map(({ kind, status }) => `${kind} ${status}`))).toEqual(
      new Set(['team-answers known']),
    )
  })

  it('had not fallen half a year before, as was known then', async () => {
    const then = addDays(TODAY, -182)
    const { findings } = await workspace.client.get<Diagnosis>(`/v1/chasms?asOf=${then}&knownAt=${then}`)
    expect(findings.map(({ chasm }) => chasm)).not.toContain('focus')
  })

  it('knows a concern of every customer, what is there for it, and what nobody asked for', async () => {
    const { cells, unneeded, coverage } = await workspace.client.get<ConcernMap>('/v1/concern-map')
    expect(coverage).toBe(1)
    expect(unneeded).toEqual(['assistant that chats'])
    expect(cells.filter(({ stated }) => !stated)).toEqual([])
    expect(new Set(cells.map(({ capability, concern }) => `${capability} ${concern.tag}`)).size).toBe(4)
  })

  it('has a way out put on the list of whoever looks after the customer, with facts behind it', async () => {
    const { id: csmId } = await workspace.client.post<Made>('/v1/people', {
      externalId: 'cleo',
      name: 'Cleo Berg',
    })
    const { id: account } = await workspace.client.post<Made>('/v1/accounts', {
      externalId: 'asked',
      name: 'Asked',
      csm: 'cleo',
    })
    const { id } = await workspace.client.post<Made>('/v1/promises', {
      externalId: 'asked-about',
      account,
      capability: 'auto_billing',
      weight: 3,
      madeBy: 'sales',
      ourWords: 'Invoices leave by themselves',
    })
    await rung.settle()
    const asked = {
      chasm: 'focus',
      way: 'say_how',
      about: 'auto_billing',
      lines: [{ account, promise: id }],
    }
    expect(await workspace.client.post<Put>('/v1/way-out-tasks', asked)).toMatchObject({
      put: 1,
      lines: [{ accountId: account, promiseId: id, csmId, outcome: 'put' }],
    })
    const { cards } = await workspace.client.get<List>(`/v1/worklists/${csmId}`)
    const reason = cards
      .flatMap(card => (card.accountId === account ? card.reasons : []))
      .find(({ kind }) => kind === 'say_how')
    expect(reason?.sentence).toMatch(
      /^The company falls into the focus chasm: say how “auto billing” will be kept/,
    )
    expect(reason?.evidence).toEqual([id])
    expect(await workspace.client.get<object>(`/v1/promises/${id}`)).toMatchObject({ id })
    expect((await workspace.client.post<Put>('/v1/way-out-tasks', asked)).lines[0]?.outcome).toBe(
      'already_on_list',
    )
    const { data: tasks } = await workspace.client.get<{ data: object[] }>('/v1/way-out-tasks?limit=1000')
    expect(tasks).toMatchObject([{ way: 'say_how', accountId: account, promiseId: id, status: 'on_list' }])
  })
})
