// A measure watched through its source: what is known of each week changes as it becomes clear which of the weeks its source was heard in, and which sources count.
import { asHeard, type WeekCount } from './count-weeks.ts'
import type { Heard } from './heard.ts'
import type { ChasmPolicy } from './policy.ts'
import { isKnownWeek, type State, shown, type Watched, watchedBy, watchOn } from './watch-symptom.ts'

/** What is told of a measure as known by the end of week `from`, until the next. */
export type Telling = {
  readonly from: number
  readonly weeks: readonly WeekCount[]
  readonly heard: Heard
}

/** As `watchSymptom`, and from the beginning wherever weeks that counted count no more, or count again. The first telling is from week 0. */
export function watchSource(tellings: readonly Telling[], policy: ChasmPolicy): Watched[] {
  let [state, known]: [State, readonly WeekCount[]] = [watchedBy([], policy), []]
  const { length } = (tellings[0] as Telling).weeks
  return Array.from({ length }, (_, index) => {
    const { from, weeks, heard } = tellings.findLast(each => each.from <= index) as Telling
    const flags = heard[index] as readonly boolean[]
    const isSame = (index === 0 || from < index) && known.every(({ told }, place) => told === flags[place])
    known = isSame
      ? [...known, asHeard(weeks[index] as WeekCount, flags[index] === true)]
      : weeks.slice(0, index + 1).map((each, place) => asHeard(each, flags[place] === true))
    state = isSame ? watchOn(state, known, policy) : watchedBy(known, policy)
    return shown(state, isKnownWeek(known, index, policy))
  })
}
