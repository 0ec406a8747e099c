// Lists of RFC 7644, 3.4.2: what may be asked of one, and its form.
import { z } from 'zod'
import { SCIM_POLICY } from '../policy.ts'

const number = z.coerce.number().int()

/** Directories send more than they need: an order, attributes. What is not kept to here does nothing. */
export const listQuery = z.object({
  filter: z.string().max(2000).optional(),
  startIndex: number.max(1_000_000_000).optional(),
  count: number.max(1_000_000_000).optional(),
  attributes: z.string().max(2000).optional(),
  excludedAttributes: z.string().max(2000).optional(),
  sortBy: z.string().max(200).optional(),
  sortOrder: z.string().max(20).optional(),
})

export type ListQuery = z.output<typeof listQuery>

/** Of all that was found those of the page that was asked for: from 1 on, a negative number is 1, a negative count none. */
export function listAnswer(found: readonly object[], { startIndex = 1, count }: ListQuery) {
  const first = Math.max(1, startIndex)
  const most = Math.min(Math.max(0, count ?? SCIM_POLICY.pageMost), SCIM_POLICY.pageMost)
  const resources = found.slice(first - 1, first - 1 + most)
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: found.length,
    startIndex: first,
    itemsPerPage: resources.length,
    Resources: resources,
  }
}
