// A measure watched through its source: what is known of each week changes as it becomes clear which of the weeks its source was heard in.
import { asHeard, type WeekCount } from './count-weeks.ts'
import type { Heard } from './heard.ts'
import type { ChasmPolicy } from './policy.ts'
import { isKnownWeek, type State, shown, type Watched, watchedBy, watchOn } from './watch-symptom.ts'

/** As `watchSymptom`, and from the beginning wherever weeks that counted count no more, or count again. */
export function watchSource(weeks: readonly WeekCount[], heard: Heard, policy: ChasmPolicy): Watched[] {
  let [state, known]: [State, readonly WeekCount[]] = [watchedBy([], policy), []]
  return weeks.map((week, index) => {
    const flags = heard[index] as readonly boolean[]
    const isSame = known.every(({ told }, place) => told === flags[place])
    known = isSame
      ? [...known, asHeard(week, flags[index] === true)]
      : weeks.slice(0, index + 1).map((each, place) => asHeard(each, flags[place] === true))
    state = isSame ? watchOn(state, known, policy) : watchedBy(known, policy)
    return shown(state, isKnownWeek(known, index, policy))
  })
}
