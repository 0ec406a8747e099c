// What the weekly training of one lead costs as a workspace's history grows: learning, judging on later blocks, outcome lift, in a thread as in the service.
import { spawn } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { addDays, type Day, day } from '@rung/kernel'
import {
  featureColumns,
  priorModels,
  type RenewalColumns,
  type RiskFeatures,
  renewalColumns,
  riskFeatures,
} from '@rung/renewal-risk'
import { learnInThread } from '@rung/renewals/learn-in-thread'
import { boxMuller, mulberry32 } from '@rung/statistics'

const SIZES = [300, 1_000, 3_000, 20_000]
const DAYS = 1_500
const FIRST = day('2022-01-01')

/** `--rows N` for one size. */
export async function benchTrain(): Promise<void> {
  const [prior] = priorModels
  if (prior === undefined) throw new Error('there is no prior')
  const memoryMb = () => Math.round(process.resourceUsage().maxRSS / 1024)
  const before = memoryMb()
  const asked = process.argv.indexOf('--rows')
  for (const size of asked < 0 ? SIZES : [Number(process.argv[asked + 1])]) {
    const [rows, undescribed, now] = [drawRenewals(size), renewalColumns(), featureColumns()]
    const [delay, idle] = [monitorEventLoopDelay({ resolution: 5 }), watchIdleProcess()]
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    delay.enable()
    const options = { version: 'bench', leadDays: 90, prior }
    const learned = await learnInThread({
      rows: rows.pack(),
      undescribed: undescribed.pack(),
      now: [now.pack()],
      options,
      former: null,
      seed: 1,
    })
    delay.disable()
    if ('refused' in learned) throw new Error(learned.refused)
    const { user, system } = process.cpuUsage(cpu)
    const { model, report } = learned.done
    const { terms, pairs } = model ?? { terms: [], pairs: [] }
    console.log(
      `  ${size} decided renewals: ${seconds(performance.now() - start)} s, ${seconds((user + system) / 1000)} s of processor; ` +
        `${terms.length} terms and ${pairs.length} pairs, ${report.origins.length} models judged; ` +
        `model ${kilobytes(model)} KB, report ${kilobytes(report)} KB; event loop late by ${ms(delay.percentile(50))} ms, ` +
        `p99 ${ms(delay.percentile(99))} ms, at most ${ms(delay.max)} ms; ${await idle()}`,
    )
  }
  console.log(`  memory at most ${memoryMb()} MB, ${before} MB of it before the first training`)
}

const IDLE = `
  const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const ms = ns => Math.max(0, ns / 1e6 - 5).toFixed(1)
  process.stdin.on('end', () => console.log(\`p99 \${ms(delay.percentile(99))} ms, at most \${ms(delay.max)} ms\`)).resume()
`

/** How late a process is that does nothing meanwhile: what else the machine does falls on both alike. */
function watchIdleProcess(): () => Promise<string> {
  const child = spawn(process.execPath, ['-e', IDLE], { stdio: ['pipe', 'pipe', 'inherit'] })
  return async () => {
    child.stdin.end()
    return `an idle process beside it ${(await text(child.stdout)).trim()}`
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
const kilobytes = (document: unknown) => Math.round(JSON.stringify(document).length / 1000)
// The timer itself is due every five.
const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 5).toFixed(1)

/** A fifth of the features says something, two of them only together; every seventh value is unknown. */
function drawRenewals(count: number): RenewalColumns {
  const draw = mulberry32(7)
  const normal = boxMuller(draw)
  const names = Object.keys(riskFeatures).filter(name => name !== 'days_to_due')
  const rows = renewalColumns()
  for (let at = 0; at < count; at++) {
    const values = names.map(normal)
    const [a, b, c, d] = values as [number, number, number, number]
    const logit = -1.8 + 0.8 * a - 0.5 * b + 0.4 * c * d
    const dueOn = addDays(FIRST, Math.floor((at * DAYS) / count))
    rows.add({
      features: Object.fromEntries(
        names.map((name, place) => [name, draw() < 1 / 7 ? null : (values[place] as number)]),
      ) satisfies RiskFeatures,
      lost: draw() < 1 / (1 + Math.exp(-logit)),
      termType: at % 5 === 0 ? 'monthly' : 'annual',
      dueOn,
      decisionOn: addDays(dueOn, -90) satisfies Day,
      becameKnownAt: `${addDays(dueOn, 1)}T00:00:00.000Z`,
    })
  }
  return rows
}
