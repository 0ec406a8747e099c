// The weeks that each account is a customer, and things of it that are alike over some of them.
import type { Day } from '@rung/kernel'
import type { Company } from '../company.ts'
import { type Item, type Looking, oneItem } from '../measure.ts'

export type Span = { readonly from: number; readonly until: number }

/** Each account with the weeks that it is a customer all of. */
export function* customers({ facts }: Company, { grid }: Looking): Generator<Span & { accountId: string }> {
  for (const account of facts.accounts) yield { accountId: account.accountId, ...grid.customerWeeks(account) }
}

/** One thing a week over some weeks, none where there is no week. */
export function* overWeeks(
  accountId: string,
  { from, until, miss }: Span & { readonly miss: boolean | null },
  { grid }: Looking,
): Generator<Item> {
  if (from < until) yield { ...oneItem(grid.weeks[from] as Day, accountId, null, miss), weeks: until - from }
}
