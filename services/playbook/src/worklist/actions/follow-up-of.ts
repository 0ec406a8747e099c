// What follows from how a card was done, and on which of the CSM's working days.
import { type Day, daysBetween, workingDayWithin } from '@rung/kernel'
import type { CardAction, FollowUp, Play, WorklistPolicy } from '@rung/worklist'
import type { Csm } from './find-csm.ts'

export type DatedFollowUp = FollowUp & { readonly on: Day }

const AS_AGREED = 'Come back to them, as you agreed.'

/** Of the day they agreed on, else of what their reaction asks for; null for what asks for nothing. */
export function followUpOf(
  play: Pick<Play, 'reactions'>,
  action: CardAction,
  csm: Pick<Csm, 'today' | 'workingDays'>,
  policy: WorklistPolicy,
): DatedFollowUp | null {
  if (action.action !== 'done') return null
  const { reaction, followUpOn } = action
  const asked = reaction === null ? null : play.reactions[reaction]
  if (followUpOn !== null) {
    return { does: asked?.does ?? AS_AGREED, withinDays: daysBetween(csm.today, followUpOn), on: followUpOn }
  }
  return asked === null ? null : datedFollowUp(asked, csm, policy)
}

/** On the last working day within its days. */
export function datedFollowUp(
  followUp: FollowUp,
  { today, workingDays }: Pick<Csm, 'today' | 'workingDays'>,
  policy: WorklistPolicy,
): DatedFollowUp {
  return { ...followUp, on: workingDayWithin(today, followUp.withinDays, workingDays ?? policy.workingDays) }
}
