// What was tried at an account before: whoever calls does not begin as if nobody had.
import type { WorklistPolicy } from '@rung/worklist'
import type { CitedFactOf } from './cited-fact-lines.ts'
import type { TriedBefore } from './routes/schema/tried-before.ts'
import type { CitedFact } from './storage/cited-facts.ts'

/** A card names so many; the account has all. */
const SHOWN = 3

/** Newest first. A play that is gone by now has no name. */
export function triedBefore(
  things: readonly CitedFact[],
  { plays }: Pick<WorklistPolicy, 'plays'>,
): TriedBefore[] {
  return things
    .filter((thing): thing is CitedFactOf<'plays-done'> => thing.kind === 'plays-done')
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
    .slice(0, SHOWN)
    .map(({ on, play, result, reaction }) => {
      return { on, play, name: plays.find(({ key }) => key === play)?.name ?? null, result, reaction }
    })
}
