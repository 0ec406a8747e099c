// Bins of a reliability diagram, and the sentence that sums them up.
import { formatCount, formatPercent, plural } from '../../controls/format.ts'

type Bin = { readonly n: number; readonly predicted: number | null; readonly observed: number | null }
export type JudgedBin = { readonly n: number; readonly predicted: number; readonly observed: number }

/** Those with renewals in them. */
export function judgedBins(bins: readonly Bin[]): JudgedBin[] {
  return bins.flatMap(({ n, predicted, observed }) =>
    n === 0 || predicted === null || observed === null ? [] : [{ n, predicted, observed }],
  )
}

const MIDDLING = { from: 0.2, to: 0.6 } as const

/** What came true of all that was called middling, since such a probability is what a person reads most into. */
export function middlingSentence(bins: readonly JudgedBin[]): string {
  const middling = bins.filter(({ predicted }) => predicted >= MIDDLING.from && predicted <= MIDDLING.to)
  if (middling.length === 0)
    return 'No renewal of these was called middling: what we said was near 0 or near 100 %.'
  const sumOf = (share: (bin: JudgedBin) => number): number =>
    Math.round(middling.reduce((sum, bin) => sum + bin.n * share(bin), 0))
  const lost = sumOf(({ observed }) => observed)
  const expected = sumOf(({ predicted }) => predicted)
  const called = `${formatPercent(MIDDLING.from)} to ${formatPercent(MIDDLING.to)}`
  return `Of ${plural(
    sumOf(() => 1),
    'renewal',
  )} that we called ${called} likely to be lost we expected to lose ${formatCount(expected)}, and lost ${formatCount(lost)}.`
}
