// The months of a contract without an end: each is a renewal of its own, and only one that was lived through counts as renewed.
import { addMonths, type Day } from '@rung/kernel'

export type EvergreenContract = {
  readonly startsOn: Day
  /** The first day not covered; null while it runs. */
  readonly endedOn: Day | null
}

/** One month of one contract that is over. */
export type PersonMonth = {
  /** 1 is the first. */
  readonly age: number
  readonly startsOn: Day
  /** The first day after it: the day on which it could be left. */
  readonly dueOn: Day
  readonly isLost: boolean
}

/**
 * The months that are known to be over as of `seenUntil`: each one lived through, and the one in which the contract ended as
 * lost. A month that still runs is censored: it has no row, so it counts neither as renewed nor as lost.
 *
 * @example started on 15 January, ended on 10 March: kept to 15 February, lost in the month to 15 March
 */
export function personMonths({ startsOn, endedOn }: EvergreenContract, seenUntil: Day): PersonMonth[] {
  const isEndKnown = endedOn !== null && endedOn <= seenUntil
  const months: PersonMonth[] = []
  for (let age = 1; ; age++) {
    const [since, dueOn] = [addMonths(startsOn, age - 1), addMonths(startsOn, age)]
    const isLost = isEndKnown && endedOn <= dueOn
    if (!isLost && dueOn > seenUntil) return months
    months.push({ age, startsOn: since, dueOn, isLost })
    if (isLost) return months
  }
}
