// What the product itself would have answered of terms: a model of terms alone where it was surely better, else what needs no learning.
import { addDays, type Day, day, isRefusal, startOf } from '@rung/kernel'
import {
  assessRisk,
  backtestModel,
  backtestPolicy,
  fitPolicy,
  priorModels,
  type RiskModel,
} from '@rung/renewal-risk'
import { mulberry32 } from '@rung/statistics'
import { LEAD_DAYS, type TermRow } from './rows-of.ts'

export type ServedTerms = {
  readonly probabilities: Float64Array
  /** Origins by what answered. */
  readonly answered: Readonly<Record<string, number>>
}

/** Each month's terms from those that were over `LEAD_DAYS` before that month. No month of a monthly plan is among them. */
export function servedTerms(terms: readonly TermRow[]): ServedTerms {
  const probabilities: number[] = []
  const answered: Record<string, number> = {}
  for (const month of [...new Set(terms.map(({ dueOn }) => dueOn.slice(0, 7)))]) {
    const known = addDays(day(`${month}-01`), -LEAD_DAYS)
    const { model, answers } = learnedBy(terms, known)
    answered[answers] = (answered[answers] ?? 0) + 1
    const ahead = terms.filter(({ dueOn }) => dueOn.startsWith(month))
    probabilities.push(
      ...ahead.map(
        ({ dueOn, termType, features, decidedOn }) =>
          assessRisk({ dueOn, termType, features }, model, decidedOn).probabilityLost,
      ),
    )
  }
  return { probabilities: Float64Array.from(probabilities), answered }
}

function learnedBy(terms: readonly TermRow[], known: Day): { model: RiskModel; answers: string } {
  const [prior] = priorModels
  if (prior === undefined) throw new RangeError('there is no prior model')
  const rows = terms
    .filter(({ dueOn }) => dueOn < known)
    .map(row => ({ ...row, decisionOn: row.decidedOn, becameKnownAt: startOf(row.dueOn).toISOString() }))
  const done = backtestModel(
    {
      rows,
      undescribed: [],
      options: { version: 'served', leadDays: LEAD_DAYS, prior },
      former: null,
      now: [],
    },
    mulberry32(1),
    fitPolicy,
    backtestPolicy,
  )
  if (isRefusal(done)) throw new Error(done.message)
  const { answers } = done.report.promotion
  const model = answers === 'learned' ? done.model : done.unlearned
  return model === null ? { model: prior, answers: 'the expert as he is' } : { model, answers }
}
