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
import type { ActionOfCard } from '../storage/actions-of-card.ts'

export type DatedFollowUp = FollowUp & DueDay

type AgreedOnCard = Pick<ActionOfCard, 'reaction' | 'followUpOn' | 'movedFrom' | 'movedFor'>

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

/** The one that was agreed when the card was done, as it was kept: said again it is no other. */
export function followUpAgreed(
  play: Pick<Play, 'reactions'>,
  { reaction, followUpOn, movedFrom, movedFor }: AgreedOnCard,
  doneOn: Day,
): DatedFollowUp | null {
  if (followUpOn === null) return null
  const does = reaction === null ? AS_AGREED : play.reactions[reaction].does
  return {
    does,
    withinDays: daysBetween(doneOn, movedFrom ?? followUpOn),
    on: followUpOn,
    movedFrom,
    movedFor,
  }
}

/** On the last working day within its days; where that is a day off, on the next. */
export const datedFollowUp = (followUp: FollowUp, today: Day, calendar: WorkCalendar): DatedFollowUp => ({
  ...followUp,
  ...workingDayWithin(today, followUp.withinDays, calendar),
})
