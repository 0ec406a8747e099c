// What the two lines say in words of what is not known.
import { type TwoLinesPoint, unknownUse } from '../../charts/two-lines-shape.ts'
import { formatDay } from '../../controls/format.ts'

/** Why the line of use has a gap; null where it has none. */
export function unheardWords(points: readonly TwoLinesPoint[]): string | null {
  const [first, ...more] = unknownUse(points)
  if (first === undefined) return null
  const known = points.find(({ usage }) => usage !== null)
  if (known === undefined) {
    return 'Nothing told of their use on any of these days: it is unknown, and not zero.'
  }
  return points[0]?.usage === null && more.length === 0
    ? `Their use is known from ${formatDay(known.day)} on. Before, nothing told of it: it is unknown, and not zero.`
    : 'Where it is hatched, nothing told of their use: it is unknown, and not zero.'
}

/** On none of the days is anything known of either line. */
export const nothingKnown = (points: readonly TwoLinesPoint[]): boolean =>
  points.every(({ usage, attained }) => usage === null && attained === null)

/** What is missing, where nothing is known. */
export function missingWords(outcomesAgreed: number): string {
  const got =
    outcomesAgreed === 0
      ? 'nobody wrote down what they want'
      : 'nobody has said or measured how near they are to what they want'
  return `No use of theirs has arrived, and ${got}.`
}
