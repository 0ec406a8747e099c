// How much of those who spoke for us has gone, and how long ago.
import { type Day, daysBetween } from '@rung/kernel'
import type { SignalIndex } from '@rung/signals'

const YEAR_DAYS = 365
// Nobody is left: a year later half of it still weighs, for nobody has taken their place.
const LEFT_AFTER_A_YEAR = 0.5
// Somebody who stays carries on most of it.
const WITH_OTHERS = 0.25
// For a person whose influence nobody has stated: in the middle.
const UNSTATED_INFLUENCE = 0.5

/**
 * Without a champion who stays: 1 on the day the last one left, 0.5 a year later. With one: 0.25 x the share of influence that left
 * within a year, each faded to nothing over that year. 0 where nobody left; null where no champion was ever known.
 *
 * @example of two of influence 0.5, one left today: 0.125
 */
export function championLoss(signals: SignalIndex, asOf: Day): number | null {
  const champions = signals.subjects('stakeholder').flatMap(person => {
    if (person.value('role') !== 'champion') return []
    const departedOn = person.value('departed_on')
    const daysGone = departedOn === null || departedOn > asOf ? null : daysBetween(departedOn, asOf)
    return [{ influence: person.value('influence') ?? UNSTATED_INFLUENCE, daysGone }]
  })
  if (champions.length === 0) return null
  const gone = champions.flatMap(({ influence, daysGone }) =>
    daysGone === null ? [] : [{ influence, daysGone }],
  )
  const fade = (days: number) => Math.min(1, days / YEAR_DAYS)
  if (gone.length === champions.length) {
    return 1 - (1 - LEFT_AFTER_A_YEAR) * fade(Math.min(...gone.map(({ daysGone }) => daysGone)))
  }
  const all = champions.reduce((sum, { influence }) => sum + influence, 0)
  const left = gone.reduce((sum, { influence, daysGone }) => sum + influence * (1 - fade(daysGone)), 0)
  return all === 0 ? 0 : (WITH_OTHERS * left) / all
}
