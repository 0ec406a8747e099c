// The sentence that says what an action did, of the actions that a form confirms; fetched with the forms.
import { formatDay } from '../../controls/format.ts'
import type { Tell } from './after-action.ts'
import type { Card, Reaction } from './worklist-types.ts'

type FollowUp = Card['play']['reactions'][Reaction]

/** `Northfield Logistics is done, and comes back on Tue 1 Dec: send the step in writing.` */
export const whatChanged: Tell = (name, action, followUp) => {
  if (action.action === 'snooze') return `${name} comes back on ${formatDay(action.until)}.`
  if (action.action === 'no_answer') return `${name} comes back when it is time to try again.`
  if (action.action === 'hand_over') return `${name} is on their list now.`
  if (action.action === 'dismiss') return `${name} stays away until its reasons grow.`
  if (followUp === null) return `${name} is done.`
  return `${name} is done, and comes back on ${dueWords(followUp)}: ${followUp.does}`
}

/** `Tue 7 Apr (moved from Fri 3 Apr, Good Friday)` */
export function dueWords({
  on,
  movedFrom,
  movedFor,
}: Pick<FollowUp, 'on' | 'movedFrom' | 'movedFor'>): string {
  if (movedFrom === null) return formatDay(on)
  return `${formatDay(on)} (moved from ${formatDay(movedFrom)}, ${movedFor ?? 'no working day'})`
}
