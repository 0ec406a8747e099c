// Whose eyes an answer is for: the person a key speaks for, from whom verdicts may be sealed.
import type { Viewer } from './signal.ts'

/** Null for a key that speaks for nobody: nothing is sealed from it. */
export function viewerOf({ personId }: { readonly personId: string | null }, now: Date): Viewer {
  return personId === null ? null : { personId, now }
}
