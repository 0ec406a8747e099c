// What narrows a list of accounts, or of what belongs to them: whose they are, their segment, and how they stand.
import type { Tx } from '@rung/database'
import { type Caller, idText, nameText } from '@rung/http-service'
import { csmNamed } from '@rung/judgement/requests'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'

export const bandName = z.enum(['healthy', 'watch', 'at_risk', 'unknown'])
export const stateName = z.enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])

export const csmFilter = idText
  .optional()
  .describe(
    'Only of accounts this CSM looks after: their id or externalId, or `me`, the person the key speaks for. Nobody of that name is refused',
  )
export const segmentFilter = nameText
  .optional()
  .describe('Only of accounts of this segment, as known then; a segment without any gives an empty list')
export const bandFilter = bandName.optional().describe('Only of accounts whose health is in this band')
export const stateFilter = stateName
  .optional()
  .describe('Only of accounts in this state, usage beside outcome')

/** The id of the CSM meant; null when none is. */
export const csmMeant = async (
  tx: Tx,
  csm: string | undefined,
  caller: Caller,
): Promise<string | null | Refusal> => (csm === 'me' ? csmOf(caller) : csmNamed(tx, csm))

/** Who `me` is. */
export const csmOf = ({ personId }: Caller): string | Refusal =>
  personId ??
  refuse('invalid', 'is "me", which needs a key that is linked to a person', {
    field: 'csm',
    fix: 'Name a CSM by id or externalId, or use a key that is linked to a person.',
  })
