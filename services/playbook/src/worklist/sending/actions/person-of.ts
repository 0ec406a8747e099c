// Whose settings they are: of who is signed in.
import type { Caller } from '@rung/http-service'

export function personOf({ personId }: Pick<Caller, 'personId'>): string {
  if (personId === null) throw new Error('a session without a person')
  return personId
}
