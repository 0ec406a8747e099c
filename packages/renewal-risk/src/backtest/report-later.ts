// What predictions of later renewals come to, as a backtest reports it.
import { eventsAmong, gainCurve, logLoss, reliability } from '@rung/statistics'
import type { FitPolicy } from '../fit/fit-policy.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import type { BacktestInput, BacktestReport, OriginReport } from './backtest-report.ts'
import { type DatedRenewal, lossesOf } from './dated-renewal.ts'
import type { Promotion } from './decide-promotion.ts'
import { calibrationDrift, inputDrift, inputParts } from './drift.ts'
import { outcomeLift } from './outcome-lift.ts'
import type { Later } from './predict-later.ts'
import { renewalDrivers } from './renewal-drivers.ts'
import type { Origin } from './rolling-origins.ts'
import { spreadFigures } from './spread-figures.ts'

export function reportLater(
  { options, now }: BacktestInput,
  rows: readonly DatedRenewal[],
  { later, promotion }: { readonly later: Later; readonly promotion: Promotion },
  draw: () => number,
  fit: FitPolicy,
  policy: BacktestPolicy,
): BacktestReport {
  const { origins, blocks, unlearned, predicted, priorPredicted } = later
  const hasLater = origins.length > 0
  const parts = inputParts(
    rows.map(row => row.features),
    policy,
  )
  return {
    n: rows.length,
    lost: lossesOf(rows),
    origins: origins.map((origin, at) =>
      originReport(origin, blocks[at] as Float64Array, unlearned.prior[at] as Float64Array),
    ),
    judged: predicted.labels.length,
    judgedLost: eventsAmong(predicted.labels),
    spread: hasLater ? spreadFigures(predicted, predicted.probabilities, draw, policy) : null,
    priorSpread: hasLater ? spreadFigures(priorPredicted, priorPredicted.probabilities, draw, policy) : null,
    reliability: hasLater ? reliability(predicted) : [],
    curve: gainCurve(predicted, policy.curvePoints),
    outcomeLift: hasLater ? outcomeLift(origins, options, draw, fit, policy) : [],
    promotion,
    drivers: renewalDrivers(rows, policy),
    inputs: parts,
    inputDrift: now.length === 0 ? [] : inputDrift(parts, now, policy),
    calibrationDrift: latestDrift(origins, blocks),
  }
}

/** Of the latest block; null without one. */
function latestDrift(
  origins: readonly Origin[],
  blocks: readonly Float64Array[],
): BacktestReport['calibrationDrift'] {
  const last = origins.at(-1)
  if (last === undefined) return null
  return calibrationDrift(
    [...(blocks.at(-1) as Float64Array)],
    last.judged.map(row => row.lost),
  )
}

function originReport(
  { on, learned, judged }: Origin,
  predicted: Float64Array,
  prior: Float64Array,
): OriginReport {
  const labels = Uint8Array.from(judged, row => (row.lost ? 1 : 0))
  return {
    on,
    learnedFrom: learned.length,
    learnedLost: lossesOf(learned),
    judged: judged.length,
    judgedLost: lossesOf(judged),
    logLoss: logLoss({ probabilities: predicted, labels }),
    priorLogLoss: logLoss({ probabilities: prior, labels }),
  }
}
