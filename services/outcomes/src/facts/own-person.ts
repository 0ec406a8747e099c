// Facts that are one person's own, such as a verdict: a key that names a person says them in that name alone.

import type { Caller, WriteContext } from '@rung/fact-ledger'
import { type Refusal, refuse } from '@rung/kernel'

/** Refuses a fact of nobody's, and one in another's name; `what` is a noun with its article. */
export function checkOwnPerson(what: string, ids: WriteContext<unknown>['ids'], caller: Caller): Refusal[] {
  if (ids.person === null) {
    return [
      refuse('invalid', `${what} is somebody’s: your key names no person`, {
        field: 'person',
        fix: 'Send the id or the externalId of a person, or use a key that names one.',
      }),
    ]
  }
  if (caller.personId === null || caller.personId === ids.person) return []
  return [
    refuse('forbidden', `your key states ${what} in the name of its own person alone`, {
      field: 'person',
      fix: 'Leave it out to state your own.',
    }),
  ]
}
