// Learning and scoring at the size of a large vendor: 100,000 rows of 40 features, beside scikit-learn where it is there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { day, isRefusal } from '@rung/kernel'
import { assessRisk, fitModel, fitPolicy, priorModels } from '@rung/renewal-risk'
import { boxMuller, fitRidgeLogistic, mulberry32 } from '@rung/statistics'

const ROWS = 100_000
const FEATURES = 40
const ROUNDS = 6
const TURNS = 6
// As near the optimum as scikit-learn's lbfgs stops on such rows: 2e-6 to 3e-6 from what its newton-cg finds at tol=1e-12.
const AS_NEAR = 2e-6
const PYTHON = '/usr/bin/python3'
const FIT = fileURLToPath(new URL('./fit.py', import.meta.url))

export function benchFit(): void {
  const { columns, lost } = drawProblem()
  const ours: number[] = []
  const theirs: number[] = []
  const isThere = spawnSync(PYTHON, ['-c', 'import sklearn']).status === 0
  // In turns: what else the machine does falls on both alike.
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push(bestOf(ROUNDS, () => fitOurs(columns, lost)))
    if (isThere) theirs.push(sklearnMs(columns, lost))
  }
  const of = `best of ${TURNS} x ${ROUNDS}`
  console.log(
    `  ridge logistic regression, ${ROWS} x ${FEATURES}: ours ${Math.min(...ours).toFixed(0)} ms, ${of}`,
  )
  if (!isThere) console.log(`  scikit-learn is absent (${PYTHON}): no comparison`)
  else {
    const ratio = Math.min(...ours) / Math.min(...theirs)
    const best = Math.min(...theirs).toFixed(0)
    console.log(
      `  scikit-learn's LogisticRegression ${best} ms, ${of}, in turns with ours; ours x ${ratio.toFixed(2)}`,
    )
  }
  scoreAccounts(columns, lost)
  console.log(`  memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
}

function fitOurs(columns: readonly Float64Array[], lost: Uint8Array): void {
  const fit = fitRidgeLogistic({
    columns: [...columns, new Float64Array(ROWS).fill(1)],
    labels: lost,
    priorMean: new Array<number>(FEATURES + 1).fill(0),
    penalty: [...new Array<number>(FEATURES).fill(1), 1e-6],
    tolerance: AS_NEAR,
  })
  if (isRefusal(fit)) throw fit
}

function drawProblem(): { columns: Float64Array[]; lost: Uint8Array } {
  const draw = mulberry32(1)
  const normal = boxMuller(draw)
  const columns = Array.from({ length: FEATURES }, () => Float64Array.from({ length: ROWS }, normal))
  const weights = columns.map(() => 0.3 * normal())
  const lost = Uint8Array.from({ length: ROWS }, (_, row) => {
    const logit = columns.reduce((sum, column, at) => sum + (weights[at] ?? 0) * (column[row] ?? 0), -2)
    return draw() < 1 / (1 + Math.exp(-logit)) ? 1 : 0
  })
  return { columns, lost }
}

/** A model of as many features, learned from a part, answers for every account with its reasons. */
function scoreAccounts(columns: readonly Float64Array[], lost: Uint8Array): void {
  const [prior] = priorModels
  if (prior === undefined) throw new Error('there is no prior model')
  const featuresOf = (row: number) =>
    Object.fromEntries(columns.map((column, at) => [`feature_${at}`, column[row] ?? null]))
  const rows = Array.from({ length: 2_000 }, (_, row) => ({
    features: featuresOf(row),
    lost: lost[row] === 1,
    termType: 'annual' as const,
    dueOn: '2026-01-01',
  }))
  const model = fitModel(
    rows,
    {
      version: 'bench',
      leadDays: 30,
      prior,
      isPriorTrusted: false,
      basis: 'linear',
      richest: 'terms',
      directions: {},
      folds: 'shuffled',
    },
    fitPolicy,
  )
  if (isRefusal(model)) throw model
  const asOf = day('2026-01-01')
  const accounts = Array.from({ length: ROWS }, (_, row) => featuresOf(row))
  const took = bestOf(TURNS, () => {
    for (const features of accounts) assessRisk({ dueOn: asOf, termType: 'annual', features }, model, asOf)
  })
  console.log(
    `  ${ROWS} accounts scored, with every reason and interval: ${took.toFixed(0)} ms, best of ${TURNS}`,
  )
}

function bestOf(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** The same rows through a file; only its fit is timed. */
function sklearnMs(columns: readonly Float64Array[], lost: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'rung-fit-'))
  try {
    const bytes = Buffer.concat(columns.map(column => Buffer.from(column.buffer)))
    writeFileSync(join(folder, 'columns'), bytes)
    writeFileSync(join(folder, 'lost'), lost)
    const { status, stdout, stderr } = spawnSync(
      PYTHON,
      [FIT, folder, String(ROWS), String(FEATURES), String(ROUNDS)],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
