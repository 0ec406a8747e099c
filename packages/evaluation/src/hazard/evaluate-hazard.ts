// The discrete-time hazard on the two cohorts of Fader and Hardie: learned from lives, held against what was published.
import { addMonths, type Day, day, isRefusal } from '@rung/kernel'
import {
  CONTRACT_AGE,
  fitModel,
  fitPolicy,
  hazardRows,
  lostWithin,
  personMonths,
  priorModels,
  type RiskModel,
  riskOverMonths,
} from '@rung/renewal-risk'
import { readCsv } from '../read-csv.ts'

const COHORTS = ['high_end_pct', 'regular_pct'] as const

/** Periods of the publication learned from, the others are held back: seven of its twelve years, as its authors do. */
const LEARNED_PERIODS = 7

/** Percent points within which the hazard must follow the periods it has learned. */
const POINTS = 0.75

const START = day('2000-01-01')

/**
 * One life in a thousand customers: each ended in the period in which the published share fell, the rest censored at the end
 * of what is learned. Periods stand as months.
 */
export async function evaluateHazard(file: string): Promise<boolean> {
  const shares: Record<(typeof COHORTS)[number], number[]> = { high_end_pct: [], regular_pct: [] }
  for await (const row of readCsv(file))
    for (const cohort of COHORTS) shares[cohort].push(Number(row[cohort]) / 100)
  return COHORTS.map(cohort => evaluateCohort(cohort, shares[cohort])).every(holds => holds)
}

function evaluateCohort(cohort: string, shares: readonly number[]): boolean {
  const model = learn(shares)
  const first = { dueOn: addMonths(START, 1), features: { [CONTRACT_AGE]: 1 }, growing: [CONTRACT_AGE] }
  const there = riskOverMonths(first, shares.length - 1, model, START).months
  console.log(`\n${cohort}, learned from ${LEARNED_PERIODS} periods of 1,000 lives\n`)
  console.log('| period | published | hazard | difference, points |')
  console.log('|--:|--:|--:|--:|')
  let worst = 0
  for (let period = 1; period < shares.length; period++) {
    const published = shares[period] ?? 0
    const ours = 1 - lostWithin(there.slice(0, period).map(({ risk }) => risk.probabilityLost))
    const points = (ours - published) * 100
    if (period <= LEARNED_PERIODS) worst = Math.max(worst, Math.abs(points))
    const mark = period > LEARNED_PERIODS ? ' (not learned from)' : ''
    console.log(`| ${period}${mark} | ${shown(published)} | ${shown(ours)} | ${points.toFixed(2)} |`)
  }
  const holds = worst <= POINTS
  console.log(
    `${holds ? 'yes' : 'NO '}  within ${POINTS} points of Kaplan and Meier where it learned: ${worst.toFixed(2)}`,
  )
  return holds
}

function learn(shares: readonly number[]): RiskModel {
  const [prior] = priorModels
  if (prior === undefined) throw new RangeError('there is no prior model')
  const seenUntil = addMonths(START, LEARNED_PERIODS)
  const months = livesOf(shares).flatMap(endedOn => personMonths({ startsOn: START, endedOn }, seenUntil))
  const model = fitModel(
    hazardRows(months.map(month => ({ month, features: {} }))),
    {
      version: 'fader-hardie',
      leadDays: 30,
      prior,
      isPriorTrusted: false,
      basis: 'piecewise',
      richest: 'terms',
      directions: { [CONTRACT_AGE]: 'none' },
      folds: 'shuffled',
    },
    fitPolicy,
  )
  if (isRefusal(model)) throw new Error(model.message)
  return model
}

/** The day each of a thousand lives ended; null is still there. */
function livesOf(shares: readonly number[]): (Day | null)[] {
  const alive = shares.map(share => Math.round(share * 1000))
  const ended = alive.slice(1).flatMap((still, index) => {
    const lost = (alive[index] ?? 0) - still
    return Array.from({ length: lost }, () => addMonths(START, index + 1))
  })
  return [...ended, ...Array.from({ length: alive.at(-1) ?? 0 }, () => null)]
}

function shown(share: number): string {
  return share.toFixed(4)
}
