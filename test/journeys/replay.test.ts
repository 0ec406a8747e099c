// Replay: what was judged over simulated weeks comes out again, bit for bit, from signals and config alone.
import { createProgram, describeReplay, runReplay } from '@rung/cli'
import { liveThrough } from '@rung/evaluation/replay/live-through'
import { CONFIG_OF_ALL, CONFIG_OF_HEALTH, publishConfig } from '@rung/evaluation/replay/publish-config'
import { addDays, day, dayOf } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FIRST = day('2026-01-05')
// Sixty days of twelve accounts: one-judgement.slow.test.ts.
const DAYS = 20
const ACCOUNTS = 6
const CONFIG_AFTER = new Map<number, Readonly<Record<string, unknown>>>([
  [6, CONFIG_OF_HEALTH],
  [13, CONFIG_OF_ALL],
])

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(FIRST)
  workspace = await rung.workspace('Lived through')
  await liveThrough({
    client: workspace.client,
    clock: rung.clock,
    settle: rung.settle,
    accounts: ACCOUNTS,
    days: DAYS,
    seed: 2,
    dayDone: async (_, index) => {
      const document = CONFIG_AFTER.get(index)
      if (document === undefined) return
      rung.clock.advance({ hours: 1 })
      await publishConfig(workspace.client, rung.settle, document)
    },
  })
})
afterAll(() => rung.stop())

const today = () => dayOf(rung.clock.now())
const replay = () =>
  runReplay({ client: workspace.client, from: FIRST, to: today(), progress: () => undefined })
const rows = () =>
  rung.query<Record<string, unknown>>(
    `select scores.*, null as stored_at from health.scores
     order by scores.account_id, scores.as_of, scores.recorded_at`,
  )

describe('replay', () => {
  it('finds no difference in what was judged day by day', async () => {
    const report = await replay()
    expect(describeReplay(report)).toMatch(/ 0 differences$/)
    expect(report.checked).toBeGreaterThan(ACCOUNTS * DAYS)
    // Late facts, a config that restates the past, and seals are all in it.
    const [held] = await rung.query<{ sealed: number; versions: number }>(
      `select count(distinct scores.policy_version)::int as versions,
         (select count(*)::int from outcomes.customer_verdicts where received_at is not null) as sealed
       from health.scores`,
    )
    expect(held?.sealed).toBeGreaterThan(0)
    expect(held?.versions).toBe(1 + CONFIG_AFTER.size)
  })

  it('gives the same rows when all were deleted and made again, in every column but when they were stored', async () => {
    const before = await rows()
    await rung.query('delete from health.scores')
    const flags = ['--url', rung.address, '--key', workspace.adminKey]
    await createProgram({}, rung.clock.now).parseAsync(['scores', 'rebuild', '--since', FIRST, ...flags], {
      from: 'user',
    })
    await rung.settle()
    expect(await rows()).toEqual(before)
  })

  it('names every field that other hands changed, a row they took and one they planted', async () => {
    const on = addDays(FIRST, 9)
    const [first, second, third] = await rung.query<{ account_id: string; score_hundredths: number }>(
      `select scores.account_id, max(scores.score_hundredths) as score_hundredths from health.scores
       where scores.as_of = $1 group by scores.account_id order by scores.account_id`,
      [on],
    )
    await rung.query(
      'update health.scores set score_hundredths = score_hundredths - 1 where account_id = $1 and as_of = $2',
      [first?.account_id, on],
    )
    await rung.query('delete from health.scores where account_id = $1 and as_of = $2', [
      second?.account_id,
      on,
    ])
    await rung.query(
      `insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, band, coverage,
         contributions, contradictions, engine_version, policy_version, model_version)
       select workspace_id, account_id, as_of, recorded_at + interval '1 hour', state, since, band, coverage,
         contributions, contradictions, engine_version, policy_version, model_version
       from health.scores where account_id = $1 and as_of = $2`,
      [third?.account_id, on],
    )
    const report = await replay()
    const found = new Set(report.differences.map(each => `${each.accountId} ${each.asOf} ${each.field}`))
    expect(found).toContain(`${first?.account_id} ${on} scoreHundredths`)
    expect(found).toContain(`${second?.account_id} ${on} row`)
    expect(found).toContain(`${third?.account_id} ${on} row`)
    expect(describeReplay(report)).toContain(`stored     ${Number(first?.score_hundredths) - 1}`)
    expect(
      report.differences.every(each => [first, second, third].some(of => of?.account_id === each.accountId)),
    ).toBe(true)

    await workspace.client.post('/v1/scores/rebuild', { since: FIRST })
    await rung.settle()
    expect((await replay()).differenceCount).toBe(0)
  })

  it('ends the command with 1 when there is a difference, and with 0 when there is none', async () => {
    const command = () =>
      createProgram({ RUNG_URL: rung.address, RUNG_KEY: workspace.adminKey }, rung.clock.now).parseAsync([
        'node',
        'rung',
        'replay',
        '--from',
        FIRST,
        '--to',
        today(),
      ])
    const before = process.exitCode
    await command()
    expect(process.exitCode).toBe(before)
    await rung.query(
      `update health.scores set coverage = 2 where as_of = $1
       and account_id = (select min(tampered.account_id) from health.scores as tampered)`,
      [FIRST],
    )
    await command()
    expect(process.exitCode).toBe(1)
    process.exitCode = before
    await workspace.client.post('/v1/scores/rebuild', { since: FIRST })
    await rung.settle()
  })
})

type Changes = {
  readonly totalHundredths: number
  readonly from: { readonly scoreHundredths: number | null; readonly band: string }
  readonly to: { readonly scoreHundredths: number | null; readonly band: string }
  readonly contributions: readonly Part[]
  readonly causes: readonly {
    readonly cause: string
    readonly hundredths: number
    readonly contributions: readonly Part[]
  }[]
  readonly steps: readonly {
    readonly day: string
    readonly cause: string
    readonly hundredths: number
    readonly contributions: readonly Part[]
  }[]
  readonly bandChanges: readonly { readonly from: string; readonly to: string }[]
}
type Part = { readonly kind: string; readonly name: string; readonly hundredths: number }

const sum = (parts: readonly { readonly hundredths: number }[]) =>
  parts.reduce((total, part) => total + part.hundredths, 0)

describe('the changes of these weeks', () => {
  it.each([
    [1, DAYS],
    [5, 16],
    [13, 14],
  ])(
    'add up to the hundredth from day %s to day %s, by cause, contribution and step',
    async (first, last) => {
      const [since, until] = [addDays(FIRST, first - 1), addDays(FIRST, last - 1)]
      for (let index = 1; index <= ACCOUNTS; index++) {
        const path = `/v1/accounts/customer-${index}`
        const changes = await workspace.client.get<Changes>(
          `${path}/health/changes?since=${since}&until=${until}`,
        )
        const scoreAt = async (asOf: string) =>
          (
            await workspace.client.get<{ scoreHundredths: number | null }>(
              `${path}/health?asOf=${asOf}&knownAt=${asOf}`,
            )
          ).scoreHundredths
        expect([changes.from.scoreHundredths, changes.to.scoreHundredths]).toEqual([
          await scoreAt(since),
          await scoreAt(until),
        ])
        const total = Number(changes.to.scoreHundredths) - Number(changes.from.scoreHundredths)
        expect(changes.totalHundredths).toBe(total)
        expect(sum(changes.causes)).toBe(total)
        expect(sum(changes.steps)).toBe(total)
        expect(sum(changes.contributions)).toBe(total)
        for (const each of [...changes.causes, ...changes.steps]) {
          expect(sum(each.contributions)).toBe(each.hundredths)
        }
        const bands = [changes.from.band, ...changes.bandChanges.map(change => change.to)]
        expect(bands.at(-1)).toBe(changes.to.band)
      }
    },
  )

  it('has facts, time, corrections and config in it, and config on no day but those it was published on', async () => {
    const seen = new Set<string>()
    const configDays = new Set<string>()
    for (let index = 1; index <= ACCOUNTS; index++) {
      const path = `/v1/accounts/customer-${index}/health/changes?since=${FIRST}`
      const { steps } = await workspace.client.get<Changes>(path)
      for (const step of steps) {
        seen.add(step.cause)
        if (step.cause === 'config') configDays.add(step.day)
      }
    }
    expect([...seen].sort()).toEqual(['config', 'corrections', 'customer_facts', 'decay'])
    expect([...configDays].sort()).toEqual([...CONFIG_AFTER.keys()].map(index => addDays(FIRST, index)))
  })
})
