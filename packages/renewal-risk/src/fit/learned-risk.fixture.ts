// A model learned of drawn rows, and the risk it answers.
import { addDays, day, isRefusal } from '@rung/kernel'
import { assessRisk } from '../assess-risk.ts'
import type { RiskFeatures } from '../feature.ts'
import type { PairTerm, RiskModel } from '../model.ts'
import { cellsOf } from '../shape.ts'
import { fitModel } from './fit-model.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import { fitPolicy } from './fit-policy.ts'
import { drawRows, plainOptions } from './rows.fixture.ts'

const asOf = day('2026-03-01')

export function learn(rows: readonly ResolvedRenewal[], options: Partial<FitOptions> = {}): RiskModel {
  const model = fitModel(rows, { ...plainOptions, ...options }, fitPolicy)
  if (isRefusal(model)) throw model
  return model
}

export const risk = (model: RiskModel, features: RiskFeatures) =>
  assessRisk({ dueOn: addDays(asOf, 30), termType: 'annual', features }, model, asOf)

export const number = (features: RiskFeatures, name: string) => Number(features[name])

export const usage = (count: number, seed: number) =>
  drawRows(
    count,
    seed,
    draw => ({ usage_score: draw(), plan: draw() < 0.5 ? 'team' : 'solo', noise: draw() }),
    each => 1 - 4 * number(each, 'usage_score') + (each.plan === 'solo' ? 0.8 : 0),
  )

/** Lines of numbers that say what the line before says, all along. */
export function repeatedLines(axes: PairTerm['axes'], leafValues: readonly number[]): number[][] {
  const [rows, columns] = axes.map(cellsOf) as [number, number]
  const row = (at: number) => leafValues.slice(at * columns, (at + 1) * columns).join()
  const column = (at: number) => leafValues.filter((_, cell) => cell % columns === at).join()
  return (
    [
      [rows, row],
      [columns, column],
    ] as const
  )
    .map(([count, lineAt], axis) =>
      axes[axis]?.kind === 'word'
        ? []
        : Array.from({ length: count }, (_, at) => at).filter(at => at > 1 && lineAt(at) === lineAt(at - 1)),
    )
    .filter(found => found.length > 0)
}
