// Whose renewals an answer is of.
import { z } from 'zod'

/** Whose renewals. */
export const bookFilters = {
  segment: z.string().min(1).max(255).optional().describe('Only accounts of this segment'),
  csm: z.string().min(1).max(255).optional().describe('Only accounts of this CSM, by id or externalId'),
}
