// How long an outcome is left alone for a user who has reacted to a nudge towards it.
import { addDays, type Day } from '@rung/kernel'
import type { PastNudge } from './nudge.ts'
import type { NudgePolicy } from './policy.ts'

/** The first day on which it may be spoken of again, by the longest of their reactions to it; null when there is none. */
export function restUntil(outcomeId: string, past: readonly PastNudge[], policy: NudgePolicy): Day | null {
  return past.reduce<Day | null>((latest, nudge) => {
    if (nudge.outcomeId !== outcomeId || nudge.reaction === null) return latest
    const until = addDays(nudge.reaction.on, policy.restDays[nudge.reaction.said])
    return latest === null || until > latest ? until : latest
  }, null)
}
