// Worlds in which nothing tells who is lost: what a model makes of chance alone.
import { day, isRefusal } from '@rung/kernel'
import { assessRisk } from '../assess-risk.ts'
import { learnModel } from '../backtest/learn-model.ts'
import type { RiskModel } from '../model.ts'
import { fitPolicy } from './fit-policy.ts'
import { drawRows, prior } from './rows.fixture.ts'

const NAMES = [
  'attained',
  'usage_score',
  'relationship',
  'reliability',
  'hostility',
  'perception_gap',
  'nps',
  'tenure_months',
]
const today = day('2026-03-01')

export type NoiseWorld = { readonly model: RiskModel; readonly observed: number; readonly furthest: number }

/** 600 renewals of which each is lost by a chance of a fifth; `furthest` is the answer that lies furthest from the observed share. */
export function noiseWorld(seed: number): NoiseWorld {
  const rows = drawRows(
    600,
    seed,
    (draw, normal) => Object.fromEntries(NAMES.map((name, at) => [name, at < 6 ? draw() : 6 + 2 * normal()])),
    () => Math.log(0.25),
  )
  const model = learnModel(rows, { version: 'noise', leadDays: 30, prior }, fitPolicy)
  if (isRefusal(model)) throw model
  const observed = rows.filter(row => row.lost).length / rows.length
  const distances = rows.map(({ features, termType }) =>
    Math.abs(assessRisk({ dueOn: today, termType, features }, model, today).probabilityLost - observed),
  )
  return { model, observed, furthest: Math.max(...distances) }
}
