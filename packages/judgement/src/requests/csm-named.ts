// Whom a list or a forecast is about, out of a request: a CSM by id.
import type { Tx } from '@rung/database'
import { type Referred, resolvePerson } from '@rung/directory'
import { type Refusal, refuse } from '@rung/kernel'

/** The id of the CSM named; null when none is. */
export const csmNamed = async (tx: Tx, csm: string | undefined): Promise<string | null | Refusal> =>
  csm === undefined ? null : csmFound(csm, await resolvePerson(tx, csm))

/** The id of whom a name stands for, of which there must be somebody. */
export const csmFound = (csm: string, found: Referred | undefined): string | Refusal =>
  found?.id ??
  refuse('invalid', `there is no person "${csm}" in this workspace`, {
    field: 'csm',
    fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
  })
