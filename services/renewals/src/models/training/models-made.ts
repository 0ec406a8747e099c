// The models that a training makes of what it learned: one that was learned, one that needed no learning, or both.
import { isDeepStrictEqual } from 'node:util'
import type { NewId } from '@rung/kernel'
import type { Backtested, BacktestReport, RiskModel } from '@rung/renewal-risk'
import type { DocumentLessons } from './document-lessons.ts'
import { modelVersion } from './model-version.ts'

/** A model that a training made, in force from its end or kept as a candidate. */
export type Made = {
  readonly id: string
  readonly model: RiskModel
  readonly report: BacktestReport
  readonly n: number
  readonly lost: number
  readonly isInForce: boolean
}

export function modelsMade(
  newId: NewId,
  run: number,
  lessons: DocumentLessons,
  { model, unlearned, report }: Backtested,
  standing: RiskModel | undefined,
): Made[] {
  const { answersFor, described, undescribed } = lessons
  const own = answersFor === 'all' ? {} : { answersFor }
  const { answers, promoted } = report.promotion
  const made: Made[] = []
  if (model !== null) {
    made.push({ id: newId('mdl'), model: { ...model, ...own }, report, ...described, isInForce: promoted })
  }
  const kind = answers === 'prior' || answers === 'base_rate' ? answers : null
  if (kind !== null && unlearned !== null && !saysTheSame({ ...unlearned, ...own }, standing)) {
    made.push({
      id: newId('mdl'),
      model: { ...unlearned, ...own, version: modelVersion(kind, run, lessons) },
      report: reportOfUnlearned(report, kind),
      n: described.n + undescribed.n,
      lost: described.lost + undescribed.lost,
      isInForce: true,
    })
  }
  return made
}

/** Made of the same renewals in the same way: it would only have another name. */
function saysTheSame(unlearned: RiskModel, standing: RiskModel | undefined): boolean {
  if (standing === undefined || standing.learning !== null) return false
  const asKept: unknown = JSON.parse(JSON.stringify({ ...unlearned, version: standing.version }))
  return isDeepStrictEqual(asKept, standing)
}

/** Figures are of the model that was learned: of what answers in its place only those of the expert's weights are known. */
function reportOfUnlearned(report: BacktestReport, kind: 'base_rate' | 'prior'): BacktestReport {
  const spread = kind === 'prior' ? report.priorSpread : null
  return { ...report, spread, reliability: [], curve: [], outcomeLift: [], calibrationDrift: null }
}
