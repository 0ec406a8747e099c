// What the weekly training of one lead costs as a workspace's history grows: learning, judging on later blocks, outcome lift.
import { addDays, type Day, day, isRefusal } from '@rung/kernel'
import {
  backtestModel,
  backtestPolicy,
  type DatedRenewal,
  fitPolicy,
  priorModels,
  type RiskFeatures,
  riskFeatures,
} from '@rung/renewal-risk'
import { boxMuller, mulberry32 } from '@rung/statistics'

const SIZES = [300, 1_000, 3_000]
const DAYS = 1_500
const FIRST = day('2022-01-01')

export function benchTrain(): void {
  const [prior] = priorModels
  if (prior === undefined) throw new Error('there is no prior')
  for (const size of SIZES) {
    const rows = drawRenewals(size)
    const start = performance.now()
    const done = backtestModel(
      { rows, undescribed: [], options: { version: 'bench', leadDays: 90, prior }, former: null, now: [] },
      mulberry32(1),
      fitPolicy,
      backtestPolicy,
    )
    if (isRefusal(done)) throw done
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const { terms, pairs } = done.model ?? { terms: [], pairs: [] }
    console.log(
      `  ${size} decided renewals: ${seconds} s; ${terms.length} terms and ${pairs.length} pairs, ${done.report.origins.length} models judged`,
    )
  }
  console.log(`  memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
}

/** A fifth of the features says something, two of them only together; every seventh value is unknown. */
function drawRenewals(count: number): DatedRenewal[] {
  const draw = mulberry32(7)
  const normal = boxMuller(draw)
  const names = Object.keys(riskFeatures).filter(name => name !== 'days_to_due')
  return Array.from({ length: count }, (_, at): DatedRenewal => {
    const values = names.map(normal)
    const [a, b, c, d] = values as [number, number, number, number]
    const logit = -1.8 + 0.8 * a - 0.5 * b + 0.4 * c * d
    const dueOn = addDays(FIRST, Math.floor((at * DAYS) / count))
    return {
      features: Object.fromEntries(
        names.map((name, place) => [name, draw() < 1 / 7 ? null : (values[place] as number)]),
      ) satisfies RiskFeatures,
      lost: draw() < 1 / (1 + Math.exp(-logit)),
      termType: at % 5 === 0 ? 'monthly' : 'annual',
      dueOn,
      decisionOn: addDays(dueOn, -90) satisfies Day,
      becameKnownAt: `${addDays(dueOn, 1)}T00:00:00.000Z`,
    }
  })
}
