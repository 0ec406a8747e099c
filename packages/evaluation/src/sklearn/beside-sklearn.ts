// scikit-learn's logistic regression and gradient boosting, fitted to the very rows that ours were.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ResolvedRenewal } from '@rung/renewal-risk'

/** Debian's python3-sklearn lives in the system's Python. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = fileURLToPath(new URL('./beside.py', import.meta.url))

export type Beside = Readonly<Record<'boosting' | 'logistic', Float64Array>>

/** What stands in the way of a comparison, in a sentence; undefined when nothing does. */
export function whyNoSklearn(): string | undefined {
  const { status } = spawnSync(PYTHON, ['-c', 'import sklearn'])
  return status === 0
    ? undefined
    : `scikit-learn is absent (${PYTHON} -c "import sklearn" fails; apt-get install python3-sklearn): no comparison with it`
}

/** Probabilities of being lost of the rows ahead. Words are one-hot, with the levels of the rows learned from. */
export function besideSklearn(train: readonly ResolvedRenewal[], ahead: readonly ResolvedRenewal[]): Beside {
  const encode = encoderOf(train)
  const input = JSON.stringify({
    train: train.map(encode),
    lost: train.map(row => (row.lost ? 1 : 0)),
    ahead: ahead.map(encode),
  })
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`scikit-learn failed: ${stderr}`)
  const predicted: Record<keyof Beside, number[]> = JSON.parse(stdout)
  return { boosting: Float64Array.from(predicted.boosting), logistic: Float64Array.from(predicted.logistic) }
}

/** A row as numbers: what is unknown is null, which the imputer fills. */
function encoderOf(rows: readonly ResolvedRenewal[]): (row: ResolvedRenewal) => (number | null)[] {
  const described = (row: ResolvedRenewal) => ({ ...row.features, term_type: row.termType })
  const levels = new Map<string, Set<boolean | string>>()
  const numbers = new Set<string>()
  for (const row of rows) {
    for (const [name, value] of Object.entries(described(row))) {
      if (typeof value === 'number') numbers.add(name)
      else if (value !== null) levels.set(name, (levels.get(name) ?? new Set()).add(value))
    }
  }
  return row => {
    const features: Readonly<Record<string, unknown>> = described(row)
    const ofNumbers = [...numbers].map(name => {
      const value = features[name]
      return typeof value === 'number' ? value : null
    })
    const ofWords = [...levels].flatMap(([name, all]) =>
      [...all].map(level => (features[name] === level ? 1 : 0)),
    )
    return [...ofNumbers, ...ofWords]
  }
}
