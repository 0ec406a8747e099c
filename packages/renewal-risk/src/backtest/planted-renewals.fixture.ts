// Renewals drawn from what is planted, one a day, and the backtest of them.
import { addDays, day, endOf, isRefusal } from '@rung/kernel'
import { mulberry32, sigmoid } from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import { fitPolicy } from '../fit/fit-policy.ts'
import { prior } from '../fit/rows.fixture.ts'
import { backtestModel } from './backtest-model.ts'
import { backtestPolicy } from './backtest-policy.ts'
import type { BacktestInput } from './backtest-report.ts'
import type { DatedRenewal } from './dated-renewal.ts'

export const policy = { ...backtestPolicy, blocks: 3, draws: 60, leastDraws: 20 }

export const start = day('2024-01-01')

type Drawn = { readonly features: RiskFeatures; readonly logit: number }

/** One renewal a day, told the day after it was due. */
export function renewals(
  count: number,
  seed: number,
  of: (draw: () => number, at: number) => Drawn,
): DatedRenewal[] {
  const draw = mulberry32(seed)
  return Array.from({ length: count }, (_, at) => {
    const { features, logit } = of(draw, at)
    const decisionOn = addDays(start, at)
    const dueOn = addDays(decisionOn, 30)
    return {
      features,
      lost: draw() < sigmoid(logit),
      termType: 'annual',
      dueOn,
      decisionOn,
      becameKnownAt: endOf(addDays(dueOn, 1)).toISOString(),
    }
  })
}

/** Usage says a little, the outcome much: the other way round than the expert would weigh them by size. */
export const planted = (draw: () => number): Drawn => {
  const usage_score = draw()
  const attained = draw()
  return {
    features: { usage_score, attained, hostile: draw() < 0.2 },
    logit: 3 - 6 * attained - 0.2 * usage_score,
  }
}

export const input = (rows: readonly DatedRenewal[], more: Partial<BacktestInput> = {}): BacktestInput => ({
  rows,
  undescribed: [],
  options: { version: 'learned-1-lead-30', leadDays: 30, prior },
  former: null,
  now: [],
  ...more,
})

export function backtest(rows: readonly DatedRenewal[], more: Partial<BacktestInput> = {}) {
  const done = backtestModel(input(rows, more), mulberry32(1), fitPolicy, policy)
  if (isRefusal(done)) throw done
  return done
}
