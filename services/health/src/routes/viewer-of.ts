// Whose eyes an answer is for: the person the key speaks for, from whom verdicts may be sealed.
import type { Caller } from '@rung/http-service'
import type { Viewer } from '@rung/signals'

/** Null for a key that speaks for nobody: nothing is sealed from it. */
export function viewerOf({ personId }: Pick<Caller, 'personId'>, now: Date): Viewer {
  return personId === null ? null : { personId, now }
}
