// The steps of the whole book over a quarter: from its opening ARR to its closing, realised and, while it runs, expected.
import type { Answer } from '@rung/client'
import type { BridgeStep } from '../../charts/bridge-chart.tsx'

export type BookQuarter = Answer<'get', '/v1/retention'>['data'][number]
type Month = Answer<'get', '/v1/renewal-months'>['data'][number]

export type Book = {
  readonly steps: readonly BridgeStep[]
  /** Retention of what was there when the quarter opened; while it runs with what is expected of its open renewals. */
  readonly grr: number | null
  readonly nrr: number | null
  readonly closingMinor: number
}

/**
 * The lines of the bridge as they are, to the minor unit; while the quarter runs also what its open renewals are expected to lose
 * and to grow by. A term that is past its day and undecided is not in force: it is among what left, and comes back as undecided
 * before its own risk is taken off.
 */
export function bookSteps({ book, due, isOver }: BookQuarter, months: readonly Month[]): Book {
  const sum = (part: (month: Month) => number): number => months.reduce((all, month) => all + part(month), 0)
  const risk = isOver ? 0 : Math.round(sum(month => month.open.arrAtRiskMinor))
  const growth = isOver
    ? 0
    : Math.round(sum(month => month.open.expectedAfterMinor - month.open.expectedRetainedMinor))
  const undecided = isOver ? 0 : due.undecidedMinor
  const moved: BridgeStep[] = [
    { name: 'New', minor: book.newMinor, kind: 'won' },
    { name: 'Returned', minor: book.returnedMinor, kind: 'won' },
    { name: 'Expanded', minor: book.expandedMinor, kind: 'won' },
    { name: 'Contracted', minor: -book.contractedMinor, kind: 'lost' },
    { name: 'Left', minor: -book.churnedMinor, kind: 'lost' },
    { name: 'Rates', minor: book.revaluationMinor, kind: book.revaluationMinor < 0 ? 'lost' : 'won' },
    { name: 'Undecided', minor: undecided, kind: 'open' },
    { name: 'At risk', minor: -risk, kind: 'open' },
    { name: 'Growth expected', minor: growth, kind: 'won' },
  ]
  const always = ['New', 'Expanded', 'Contracted', 'Left']
  const closingMinor = book.closingMinor + undecided - risk + growth
  const kept = book.openingMinor - book.contractedMinor - book.churnedMinor + undecided - risk
  const share = (minor: number): number | null => (book.openingMinor > 0 ? minor / book.openingMinor : null)
  return {
    steps: [
      { name: 'Opened', minor: book.openingMinor, kind: 'total' },
      ...moved.filter(({ name, minor }) => minor !== 0 || always.includes(name)),
      { name: isOver ? 'Closed' : 'Expected', minor: closingMinor, kind: 'total' },
    ],
    grr: share(kept),
    nrr: share(kept + book.expandedMinor + growth),
    closingMinor,
  }
}
