// What a card asks for where nobody answered: once more, another person or another way, and in the end somebody who leads.
import { byInfluence, type Person } from './choose-addressee.ts'
import type { WorklistPolicy } from './policy.ts'

export type Unanswered = {
  /** Another person, or another way than the last. */
  readonly askAnotherWay: boolean
  /** Whoever leads the CSM decides what is done instead: it comes back no more often for that. */
  readonly raise: boolean
}

/**
 * After so many tries without an answer.
 *
 * @example 2 tries, where 2 ask for another way and 4 are raised // askAnotherWay
 */
export const unanswered = (
  tries: number,
  {
    triesBeforeAnotherWay,
    triesBeforeRaising,
  }: Pick<WorklistPolicy, 'triesBeforeAnotherWay' | 'triesBeforeRaising'>,
): Unanswered => ({ askAnotherWay: tries >= triesBeforeAnotherWay, raise: tries >= triesBeforeRaising })

/** Whom to try instead of who did not answer: of the others who are still there whoever has most influence; null where nobody else is known. */
export const personBeside = (people: readonly Person[], addressee: string | null): string | null =>
  byInfluence(people).find(({ stakeholderId }) => stakeholderId !== addressee)?.stakeholderId ?? null
