// Lists: the query every list takes, and the page every list answers with.
import { z } from 'zod'

/** Where the page before ended. */
export const cursorParam = z.string().min(1).max(2048).describe('`nextCursor` of the page before')

/** `?limit=&cursor=`; extend it with a list's own filters. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many to answer with'),
  cursor: cursorParam.optional(),
})

export type PageQuery = z.infer<typeof pageQuery>

/** The answer of a list: one page, and the cursor of the next one or null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .describe('Send it as `cursor` for the next page; null on the last page'),
  })
}
