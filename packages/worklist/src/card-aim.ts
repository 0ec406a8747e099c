// Which outcome a card is about, and its next step: what is looked at when one asks what came of the card.
import type { OutcomeView } from './account-view.ts'
import type { Reason } from './reason.ts'

export type CardAim = {
  readonly outcomeId: string
  /** The first milestone of it that is not reached; null where all are, or where it has none. */
  readonly milestone: string | null
}

/** Of each active outcome, in the order given. */
export function aimsOf(
  outcomes: readonly Pick<OutcomeView, 'active' | 'milestones' | 'outcomeId'>[],
): CardAim[] {
  return outcomes
    .filter(({ active }) => active)
    .map(({ outcomeId, milestones }) => ({
      outcomeId,
      milestone: milestones.find(({ reachedOn }) => reachedOn === null)?.key ?? null,
    }))
}

/**
 * Of the outcomes that the reason names, or of all where it names none that is active: the first with a milestone left to reach, or else
 * the first. Undefined for an account without an active outcome.
 */
export function aimOf({ subjects }: Pick<Reason, 'subjects'>, aims: readonly CardAim[]): CardAim | undefined {
  const named = aims.filter(({ outcomeId }) => subjects.includes(outcomeId))
  const of = named.length > 0 ? named : aims
  return of.find(({ milestone }) => milestone !== null) ?? of[0]
}
