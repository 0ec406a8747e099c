// What was tried at an account before: whoever calls does not begin as if nobody had.
import type { WorklistPolicy } from '@rung/worklist'
import { newestOf } from './present-cited-facts.ts'
import type { TriedBefore } from './routes/schema/tried-before.ts'
import type { CitedFact } from './storage/cited-facts.ts'

/** A card names so many; the account has all. */
const SHOWN = 3

/** Newest first. A play that is gone by now has no name. */
export function triedBefore(
  things: readonly CitedFact[],
  { plays }: Pick<WorklistPolicy, 'plays'>,
): TriedBefore[] {
  return newestOf(things, 'plays-done')
    .slice(0, SHOWN)
    .map(({ on, play, result, reaction }) => {
      return { on, play, name: plays.find(({ key }) => key === play)?.name ?? null, result, reaction }
    })
}
