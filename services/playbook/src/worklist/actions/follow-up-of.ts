// What follows from how a card was done, and on which of the CSM's working days.
import {
  type Day,
  type DueDay,
  daysBetween,
  nextWorkingDay,
  type WorkCalendar,
  workingDayWithin,
} from '@rung/kernel'
import type { CardAction, FollowUp, Play } from '@rung/worklist'

export type DatedFollowUp = FollowUp & DueDay

const AS_AGREED = 'Come back to them, as you agreed.'

/** Of the day they agreed on, else of what their reaction asks for; null for what asks for nothing. */
export function followUpOf(
  play: Pick<Play, 'reactions'>,
  action: CardAction,
  today: Day,
  calendar: WorkCalendar,
): DatedFollowUp | null {
  if (action.action !== 'done') return null
  const { reaction, followUpOn } = action
  const asked = reaction === null ? null : play.reactions[reaction]
  if (followUpOn !== null) {
    const withinDays = daysBetween(today, followUpOn)
    return { does: asked?.does ?? AS_AGREED, withinDays, ...nextWorkingDay(followUpOn, calendar) }
  }
  return asked === null ? null : datedFollowUp(asked, today, calendar)
}

/** On the last working day within its days; where that is a day off, on the next. */
export const datedFollowUp = (followUp: FollowUp, today: Day, calendar: WorkCalendar): DatedFollowUp => ({
  ...followUp,
  ...workingDayWithin(today, followUp.withinDays, calendar),
})
