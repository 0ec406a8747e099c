// The simulated vendor loses sight of its customer in the last quarter: the diagnosis says so, through the API alone.
import { runSimulation } from '@rung/cli'
import { addDays, day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = day('2026-03-18')

type Symptom = {
  readonly name: string
  readonly since: { readonly earliest: string; readonly latest: string }
}
type Diagnosis = {
  readonly findings: readonly {
    readonly chasm: string
    readonly symptoms: readonly Symptom[]
    readonly wayOut: readonly { readonly kind: string; readonly answers?: readonly object[] }[]
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
    // Its ticket tool tells of the last weeks alone: unknown before, so that nothing is found of it.
    expect(findings.map(({ chasm }) => chasm)).toEqual(['focus'])
    expect(unknown).toEqual(expect.arrayContaining(['without_ticket', 'without_escalation']))
    const focus = findings.find(({ chasm }) => chasm === 'focus')
    expect(focus?.symptoms.map(({ name }) => name)).toContain('leads_accepted')
    const began = addDays(TODAY, -7 * 15)
    const [symptom] = focus?.symptoms ?? []
    expect(String(symptom?.since.earliest) <= addDays(began, 7)).toBe(true)
    expect(String(symptom?.since.latest) >= addDays(began, -7)).toBe(true)
    const asked = focus?.wayOut.find(({ kind }) => kind === 'agree_on_customer')
    expect(asked?.answers).toHaveLength(3)
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
})
