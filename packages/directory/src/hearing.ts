// Since when it is known that contracts were heard of around a day, so that whoever had left by it would have been told of.
import { addDays, type Day } from '@rung/kernel'
import type { ContractNews } from './storage/contract-news.ts'

/** Of a term that fell due: from when on it is known that somebody was telling; undefined where nobody was. */
export type Hearing = (monthly: boolean, dueOn: Day) => Date | undefined

/**
 * The first record of a word about a contract of that kind on the day or within `newsWithinDays` after it.
 *
 * @example due on 1 July: 9 July, when another contract was signed; undefined when the last word of any was of 30 June
 */
export function hearingOf(
  news: readonly ContractNews[],
  { newsWithinDays }: { readonly newsWithinDays: number },
): Hearing {
  const inOrder = news.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const [months, terms] = [inOrder.filter(each => each.monthly), inOrder.filter(each => !each.monthly)]
  return (monthly, dueOn) => firstRecorded(monthly ? months : terms, dueOn, addDays(dueOn, newsWithinDays))
}

/** Of these days, both in. */
function firstRecorded(inOrder: readonly ContractNews[], since: Day, last: Day): Date | undefined {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle] as ContractNews).on < since) low = middle + 1
    else high = middle
  }
  let first: Date | undefined
  for (let at = low; at < inOrder.length; at++) {
    const { on, recordedAt } = inOrder[at] as ContractNews
    if (on > last) break
    if (first === undefined || recordedAt < first) first = recordedAt
  }
  return first
}
