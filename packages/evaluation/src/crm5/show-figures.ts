// What forecasters of crm5 come to, as a table, and whether what is asked of ours holds.
import { type Figures, figuresOf } from '@rung/renewal-risk'
import { perfectForecaster } from '../perfect-forecaster.ts'
import type { TermRow } from './rows-of.ts'
import { isWithin, rangeOf, shown, told } from './tell-checks.ts'

/** How much of the generator's own skill is asked for, and how many draws say how a perfect forecaster fares. */
const SKILL_SHARE = 0.35
const DRAWS = 2000

export const SERVED = 'the product, of terms by themselves'
const OURS = 'ours'
const TRUTH = "the generator's own probability"

export type Predictions = Readonly<Record<string, Float64Array>>

export function show(rows: readonly TermRow[], predicted: Predictions): Readonly<Record<string, Figures>> {
  const labels = Uint8Array.from(rows, row => (row.lost ? 1 : 0))
  const truly = Float64Array.from(rows, row => row.truly)
  const all = { ...predicted, [TRUTH]: truly }
  const figures = Object.fromEntries(
    Object.entries(all).map(([name, probabilities]) => [name, figuresOf({ probabilities, labels })]),
  )
  console.log(`${rows.length} terms, ${labels.reduce((sum, each) => sum + each, 0)} lost\n`)
  console.log('| forecaster | Brier | log loss | AUC | Brier skill | ECE | slope | intercept |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|')
  for (const [name, each] of Object.entries(figures)) {
    const { slope, intercept } = each.calibration
    const cells = [each.brier, each.logLoss, each.auc, each.brierSkill, each.ece].map(value =>
      shown(value, 4),
    )
    console.log(`| ${name} | ${cells.join(' | ')} | ${shown(slope, 2)} | ${shown(intercept, 2)} |`)
  }
  console.log()
  return figures
}

type Table = Readonly<Record<string, Figures>>

export function isNotWorse(figures: Table): boolean {
  const ours = figures.ours as Figures
  const rivals = Object.entries(figures).filter(([name]) => ![OURS, SERVED, TRUTH].includes(name))
  return told([
    ['Brier not worse than scikit-learn', rivals.every(([, { brier }]) => ours.brier <= brier)],
    ['log loss not worse than scikit-learn', rivals.every(([, { logLoss }]) => ours.logLoss <= logLoss)],
  ])
}

/** Ranges hold 95 % of the draws of a forecaster who knows every true probability, on these very terms. */
export function verdict(figures: Table, rows: readonly TermRow[]): boolean {
  const ours = figures.ours as Figures
  const truth = figures[TRUTH] as Figures
  const truly = Float64Array.from(rows, row => row.truly)
  const perfect = perfectForecaster(truly, DRAWS, 1)
  const share = (ours.brierSkill ?? 0) / (truth.brierSkill ?? 1)
  const { slope, intercept } = ours.calibration
  const holds = told([
    [`${shown(share, 2)} of the generator's Brier skill, over ${SKILL_SHARE}`, share > SKILL_SHARE],
    [`slope ${shown(slope, 2)} within ${rangeOf(perfect.slope, 2)}`, isWithin(slope, perfect.slope)],
    [
      `intercept ${shown(intercept, 2)} within ${rangeOf(perfect.intercept, 2)}`,
      isWithin(intercept, perfect.intercept),
    ],
    [`ECE ${shown(ours.ece, 4)}, at most ${shown(perfect.ece.high, 4)}`, ours.ece <= perfect.ece.high],
  ])
  return isNotWorse(figures) && holds
}
