// `models`: our learned model on public sets of one row a customer, beside what scikit-learn reached on the same folds.
import { type Figures, figuresOf } from '@rung/renewal-risk'
import { type CsvRow, readCsv } from '../read-csv.ts'
import { type FoldsPredicted, predictFolds } from './predict-folds.ts'
import { readSnapshotSet } from './snapshot-set.ts'

export const SNAPSHOT_SETS = ['eudirectlapse', 'telco', 'iranian', 'mlc_churn'] as const

// How near the best row of the table a figure must come: AUC by difference, the losses by share.
const NEAR = { auc: 0.005, share: 1.01, ece: 0.02 }
// How near the plain ridge must come to the logistic row.
const PLAIN = { auc: 0.002, brier: 0.0005 }

export async function evaluateModels({
  folder,
  sets,
}: {
  readonly folder: string
  readonly sets: readonly string[]
}): Promise<boolean> {
  const baselines: CsvRow[] = []
  for await (const row of readCsv(`${folder}/baselines.csv`)) baselines.push(row)
  let isMet = true
  for (const set of sets) {
    const rows = await readSnapshotSet(`${folder}/${set}.csv.gz`)
    const plain = predictFolds(rows, 'plain')
    const full = predictFolds(rows, 'full')
    const table = baselines.filter(row => row.dataset === set)
    isMet = record(set, table, { plain, full }) && isMet
  }
  return isMet
}

type Ours = { readonly plain: FoldsPredicted; readonly full: FoldsPredicted }

function record(set: string, table: readonly CsvRow[], ours: Ours): boolean {
  const plain = figuresOf(ours.plain)
  const full = figuresOf(ours.full)
  const [model] = ours.full.models
  const stage = (model?.pairs.length ?? 0) > 0 ? 'pairs' : isShaped(ours.full) ? 'shapes' : 'terms'
  console.log(`\n${set}: ${full.n} rows, ${full.lost} lost; richest stage that paid: ${stage}`)
  console.log('| model | AUC | Brier | log loss | ECE |\n|---|---|---|---|---|')
  for (const row of table) {
    console.log(
      line(String(row.model), Number(row.auc), Number(row.brier), Number(row.log_loss), Number(row.ece10)),
    )
  }
  console.log(told('**ours, plain ridge**', plain))
  console.log(told('**ours**', full))
  const checks = [...checkFull(full, table), ...checkPlain(plain, table)]
  const unexplained = ours.plain.unexplained + ours.full.unexplained
  checks.push([`answers that are not the sum of their terms: ${unexplained}`, unexplained === 0])
  for (const [what, holds] of checks) console.log(`${holds ? 'holds ' : 'MISSED'} ${what}`)
  return checks.every(([, holds]) => holds)
}

function isShaped({ models }: FoldsPredicted): boolean {
  return models.some(model => model.terms.some(term => term.shape.kind === 'steps'))
}

type Check = [what: string, holds: boolean]

function checkFull(figures: Figures, table: readonly CsvRow[]): Check[] {
  const best = (column: string, pick: (...values: number[]) => number) =>
    pick(...table.map(row => Number(row[column])))
  const auc = best('auc', Math.max) - NEAR.auc
  const brier = best('brier', Math.min) * NEAR.share
  const logLoss = best('log_loss', Math.min) * NEAR.share
  return [
    [`AUC ${four(figures.auc)} at least ${four(auc)}`, (figures.auc ?? 0) >= auc],
    [`Brier ${four(figures.brier)} at most ${four(brier)}`, figures.brier <= brier],
    [`log loss ${four(figures.logLoss)} at most ${four(logLoss)}`, figures.logLoss <= logLoss],
    [`ECE ${four(figures.ece)} at most ${four(NEAR.ece)}`, figures.ece <= NEAR.ece],
  ]
}

function checkPlain(figures: Figures, table: readonly CsvRow[]): Check[] {
  const row = table.find(each => each.model === 'logreg')
  const auc = Number(row?.auc) - PLAIN.auc
  const brier = Number(row?.brier) + PLAIN.brier
  return [
    [`plain ridge: AUC ${four(figures.auc)} at least ${four(auc)}`, (figures.auc ?? 0) >= auc],
    [`plain ridge: Brier ${four(figures.brier)} at most ${four(brier)}`, figures.brier <= brier],
  ]
}

const four = (value: number | null) => (value === null ? '' : value.toFixed(4))
const told = (name: string, { auc, brier, logLoss, ece }: Figures) => line(name, auc, brier, logLoss, ece)
const line = (name: string, ...figures: readonly (number | null)[]) =>
  `| ${name} | ${figures.map(four).join(' | ')} |`
