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

/** Of the bin nearest to "30 %" what came true, since a middling probability is what a person reads most into. */
export function likeliest(bins: readonly JudgedBin[]): string {
  const middling = bins.filter(({ predicted }) => predicted >= 0.2 && predicted <= 0.6)
  const bin = middling.toSorted((a, b) => b.n - a.n)[0]
  if (bin === undefined)
    return 'No renewal of these was called middling: what we said was near 0 or near 100 %.'
  const lost = Math.round(bin.n * bin.observed)
  return `Of ${plural(bin.n, 'renewal')} that we called ${formatPercent(bin.predicted)} likely to be lost, ${formatCount(lost)} ${lost === 1 ? 'was' : 'were'}.`
}
