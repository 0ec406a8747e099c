// The simulator's customers are found in the state they were planted in, through the API alone.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkTruth, createProgram, describeCheck, type Finding, runSimulation } from '@rung/cli'
import { day } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

// A Wednesday: weekends are in the simulated eight weeks whatever the day.
const TODAY = '2026-03-18'
const KINDS = 17
// three of each kind
const ACCOUNTS = 51

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
    accounts: ACCOUNTS,
    seed: 7,
    today: day(TODAY),
    past: 'none',
    progress: () => undefined,
  })

it('finds every planted account in the band and state it was planted in, for its reason, in the order of its true risk', async () => {
  const truth = await simulate()
  await rung.settle()
  const check = await checkTruth(workspace.client, truth, { withinMs: 0, clock: rung.clock.now })
  expect(check.findings).toHaveLength(ACCOUNTS)
  expect(new Set(check.findings.map(finding => finding.planted)).size).toBe(KINDS)
  expect(check.holds, describeCheck(check)).toBe(true)
  // a cap gathers accounts at the highest or lowest score of their kind; two may meet there by the steps of a survey
  expect(sharedBounds(check.findings)).toEqual([])
})

it('changes nothing when the same customers are simulated again', async () => {
  const before = await workspace.client.get('/v1/accounts/customer-0001/health')
  await simulate()
  await rung.settle()
  expect(await workspace.client.get('/v1/accounts/customer-0001/health')).toEqual(before)
})

it('ends `rung simulate --check` with 2 where one is not as planted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rung-simulate-'))
  const other = await rung.workspace('Contradicted')
  const before = process.exitCode
  try {
    const command = () =>
      createProgram({ RUNG_URL: rung.address, RUNG_KEY: other.adminKey }, rung.clock.now).parseAsync(
        ['simulate', '--accounts', '17', '--check', '--within', '0', '--truth', join(folder, 'truth.json')],
        { from: 'user' },
      )
    // nothing is judged yet
    await command()
    expect(process.exitCode).toBe(2)
  } finally {
    process.exitCode = before
    await rm(folder, { recursive: true })
  }
})

/** Kinds of which more accounts than two, or all, stand at the highest or the lowest score. */
function sharedBounds(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ planted }) => planted))].filter(kind => {
    const scores = findings.flatMap(({ planted, score }) =>
      planted === kind && score !== null ? [score] : [],
    )
    const at = (bound: number): number => scores.filter(score => score === bound).length
    const most = Math.min(2, scores.length - 1)
    return scores.length > 1 && (at(Math.max(...scores)) > most || at(Math.min(...scores)) > most)
  })
}
