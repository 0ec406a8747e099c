// The set crm5, from days of use to the risk of its renewals 60 days ahead, beside scikit-learn and the generator's own truth.
import { addDays, type Day, day } from '@rung/kernel'
import type { ResolvedRenewal, RiskModel } from '@rung/renewal-risk'
import { besideSklearn, whyNoSklearn } from '../sklearn/beside-sklearn.ts'
import { assessed, learn, probabilitiesOf } from './learn.ts'
import { readCrm5 } from './read-crm5.ts'
import { LEAD_DAYS, monthRows, type TermRow, termRows } from './rows-of.ts'
import { servedTerms } from './served-terms.ts'
import { isNotWorse, type Predictions, SERVED, show, verdict } from './show-figures.ts'
import { shown } from './tell-checks.ts'

export type Crm5Window = {
  readonly folder: string
  /** Terms that end before this day are learned from. */
  readonly trainBefore: Day
  /** Terms from then until this day, inclusive, are foretold. */
  readonly testUntil: Day
}

/** Terms and losses from which scikit-learn's models are fitted to terms alone. */
const FEWEST = { terms: 100, lost: 20 }

/** True when all that is asked holds over the rolling origins. */
export async function evaluateCrm5({ folder, trainBefore, testUntil }: Crm5Window): Promise<boolean> {
  const set = await readCrm5(folder)
  const terms = termRows(
    set,
    set.terms.filter(({ endsOn }) => endsOn <= testUntil),
  )
  const months = monthRows(set, addDays(testUntil, 1))
  const missing = whyNoSklearn()
  if (missing !== undefined) console.log(missing)
  const isCompared = missing === undefined

  const rolled = rollOrigins(terms, months, isCompared)
  console.log(`rolling origins: each month's terms from what was over ${LEAD_DAYS} days before that month`)
  const served = servedTerms(terms)
  const figures = show(terms, { ...rolled.all, [SERVED]: served.probabilities })
  console.log(
    `${SERVED}: ${Object.entries(served.answered)
      .map(([what, months]) => `${what} in ${months} months`)
      .join(', ')}\n`,
  )
  console.log('of these, the months that had enough terms behind them to fit those alone')
  const late = show(rolled.later, rolled.ofLater)

  console.log(`one origin: terms that end before ${trainBefore} foretell those until ${testUntil}`)
  const ahead = terms.filter(({ dueOn }) => dueOn >= trainBefore)
  const train = terms.filter(({ dueOn }) => dueOn < trainBefore)
  const before = months.filter(({ dueOn }) => dueOn < trainBefore)
  const { model, isRefitted, gain } = learn(before, train)
  console.log(`learned from ${train.length} terms and ${before.length} months; ${choiceOf(isRefitted, gain)}`)
  const once = show(ahead, {
    ours: probabilitiesOf(model, ahead),
    ...(isCompared ? { ...ofTerms(train, ahead), ...ofAll(before, train, ahead) } : {}),
  })
  checkSums(model, ahead)

  console.log('\nover the rolling origins, all terms')
  const holds = verdict(figures, terms)
  console.log('\nwhere terms alone could be fitted too')
  const holdsLate = isNotWorse(late)
  console.log('\nfrom the one origin')
  verdict(once, ahead)
  return holds && holdsLate
}

function choiceOf(isRefitted: boolean, gain: number | null): string {
  const gains =
    gain === null ? 'too few terms to bend with' : `bending gains ${shown(gain, 2)} standard errors`
  return `${gains}: ${isRefitted ? 'the refitted model answers' : 'the months answer'}`
}

function ofTerms(terms: readonly ResolvedRenewal[], ahead: readonly ResolvedRenewal[]): Predictions {
  const { boosting, logistic } = besideSklearn(terms, ahead)
  return { 'logistic, on terms': logistic, 'boosting, on terms': boosting }
}

function ofAll(
  months: readonly ResolvedRenewal[],
  terms: readonly ResolvedRenewal[],
  ahead: readonly ResolvedRenewal[],
): Predictions {
  const { boosting, logistic } = besideSklearn([...months, ...terms], ahead)
  return { 'logistic, on terms and months': logistic, 'boosting, on terms and months': boosting }
}

type Rolled = {
  readonly all: Predictions
  readonly later: readonly TermRow[]
  readonly ofLater: Predictions
}

function rollOrigins(
  terms: readonly TermRow[],
  months: readonly ResolvedRenewal[],
  isCompared: boolean,
): Rolled {
  const [all, ofLater] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const later: TermRow[] = []
  for (const month of [...new Set(terms.map(({ dueOn }) => dueOn.slice(0, 7)))]) {
    const known = addDays(day(`${month}-01`), -LEAD_DAYS)
    const train = terms.filter(({ dueOn }) => dueOn < known)
    const ahead = terms.filter(({ dueOn }) => dueOn.startsWith(month))
    const before = months.filter(({ dueOn }) => dueOn < known)
    const predicted: Predictions = {
      ours: probabilitiesOf(learn(before, train).model, ahead),
      ...(isCompared ? ofAll(before, train, ahead) : {}),
    }
    append(all, predicted)
    if (train.length < FEWEST.terms || train.filter(({ lost }) => lost).length < FEWEST.lost) continue
    later.push(...ahead)
    append(ofLater, { ...predicted, ...(isCompared ? ofTerms(train, ahead) : {}) })
  }
  return { all: closed(all), later, ofLater: closed(ofLater) }
}

function append(parts: Map<string, number[]>, predicted: Predictions): void {
  for (const [name, each] of Object.entries(predicted)) parts.set(name, [...(parts.get(name) ?? []), ...each])
}

function closed(parts: ReadonlyMap<string, readonly number[]>): Predictions {
  return Object.fromEntries([...parts].map(([name, each]) => [name, Float64Array.from(each)]))
}

/** Throws unless every answer is the sum of its named terms. */
function checkSums(model: RiskModel, rows: readonly TermRow[]): void {
  for (const row of rows) {
    const { contributions, logitMillionths } = assessed(model, row)
    const sum = contributions.reduce((all, each) => all + each.millionths, 0)
    if (sum !== logitMillionths) throw new Error(`the terms of ${row.accountId} do not add up`)
  }
  console.log(`all ${rows.length} answers are the sum of their named terms, calibration among them`)
}
