// Whom a list or a forecast is about, out of a request: a CSM by id.
import type { Tx } from '@rung/database'
import { resolvePerson } from '@rung/directory'
import { type Refusal, refuse } from '@rung/kernel'

/** The id of the CSM named; null when none is. */
export async function csmNamed(tx: Tx, csm: string | undefined): Promise<string | null | Refusal> {
  if (csm === undefined) return null
  const found = await resolvePerson(tx, csm)
  return (
    found?.id ??
    refuse('invalid', `there is no person "${csm}" in this workspace`, {
      field: 'csm',
      fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
    })
  )
}
