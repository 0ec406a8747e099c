// What is not on the list, and why: said at its end, so that nobody takes the list for everything.
import { formatHours, formatNumber } from '../../controls/format.ts'
import type { Worklist } from './worklist-types.ts'

export function leftOutSentences({
  passedOver,
  putAway,
  heldOut,
  hours,
  stuckAccounts,
}: Pick<Worklist, 'passedOver' | 'putAway' | 'heldOut' | 'hours' | 'stuckAccounts'>): string[] {
  const accounts = (count: number): string =>
    count === 1 ? 'One more account' : `${formatNumber(count)} more accounts`
  const sentences: string[] = []
  if (passedOver > 0) {
    sentences.push(
      `${accounts(passedOver)} had a reason this morning and did not fit into ${formatHours(hours)}: an hour on them prevents less.`,
    )
  }
  if (putAway > 0) {
    sentences.push(
      `${accounts(putAway)} ${putAway === 1 ? 'waits' : 'wait'}: put away until a day or until it grows, or in a colleague’s hands.`,
    )
  }
  if (heldOut > 0) {
    sentences.push(
      `${accounts(heldOut)} with a reason ${heldOut === 1 ? 'is' : 'are'} on no list, chosen by lot, to measure what lists do.`,
    )
  }
  if (stuckAccounts.count > 0) {
    sentences.push(
      `${accounts(stuckAccounts.count)} could not be judged, so ${stuckAccounts.count === 1 ? 'it may be' : 'they may be'} missing here.`,
    )
  }
  return sentences
}
