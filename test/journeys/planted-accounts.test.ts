// The simulator's customers are found in the state they were planted in, through the API alone.
import { checkTruth, describeFindings, type Finding, runSimulation } from '@rung/cli'
import { day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

// A Wednesday: weekends are in the simulated eight weeks whatever the day.
const TODAY = '2026-03-18'
const KINDS = 8

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('Simulated')
})
afterAll(() => rung.stop())

const simulate = () =>
  runSimulation({
    client: workspace.client,
    accounts: 60,
    seed: 7,
    today: day(TODAY),
    past: 'none',
    progress: () => undefined,
  })

it('finds every planted account in the state it was planted in, and says which it did not', async () => {
  const truth = await simulate()
  await rung.settle()
  const findings = await checkTruth(workspace.client, truth, { withinMs: 0, clock: rung.clock.now })
  expect(findings).toHaveLength(60)
  expect(new Set(findings.map(finding => finding.planted)).size).toBe(KINDS)
  expect(missed(findings), describeFindings(findings)).toEqual([])
})

it('changes nothing when the same customers are simulated again', async () => {
  const before = await workspace.client.get('/v1/accounts/customer-0001/health')
  await simulate()
  await rung.settle()
  expect(await workspace.client.get('/v1/accounts/customer-0001/health')).toEqual(before)
})

function missed(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => !finding.found)
}
