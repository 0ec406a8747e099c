// Accounts that belong into an answer and are not in it, since they cannot be judged by their facts as they stand.
import { quantity } from '@rung/kernel'
import { z } from 'zod'

/** Ids that an answer names of them. */
const NAMED = 3

export const stuckAccountsSchema = z
  .object({ count: z.int(), ids: z.array(z.string()).describe('Of the first of them') })
  .describe('Accounts that belong here and cannot be judged by their facts as they stand; 0 as a rule')

export type StuckAccounts = z.infer<typeof stuckAccountsSchema>

export const stuckAccountsOf = ({ count, ids }: StuckAccounts): StuckAccounts => ({
  count,
  ids: ids.slice(0, NAMED),
})

/** A line, or none. */
export function stuckAccountsWords({ count, ids }: StuckAccounts): string {
  if (count === 0) return ''
  const more = count > ids.length ? ', ...' : ''
  return `Not in it: ${quantity(count, 'account')} that cannot be judged by the facts as they stand: ${ids.join(', ')}${more}. why_this_score says why.`
}
