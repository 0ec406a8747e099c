// The map of concerns as rows of a table: what answers a concern, what nothing answers, and what no concern needs.
import type { BookAccount, ConcernMapAnswer } from './schema.ts'

/** `met`: a concern and what is there for it. `unmet`: a concern that nothing is there for. `unneeded`: a capability without one. */
type Row = {
  readonly kind: 'met' | 'unmet' | 'unneeded'
  readonly [column: string]: unknown
}

export const CONCERN_COLUMNS = [
  'kind',
  'concern.level',
  'concern.tag',
  'capability',
  'segment',
  'customers',
  'accountIds',
  'accountNames',
  'stated',
  'promised',
  'kept',
  'broken',
  'attained',
  'attainedOf',
  'arrMinor',
  'arrKnownOf',
  'currency',
]

export function concernRows({ cells, unmet, unneeded, currency }: ConcernMapAnswer): Row[] {
  return [
    ...cells.map(({ neededBy, ...cell }): Row => ({ kind: 'met', ...cell, ...customers(neededBy) })),
    ...unmet.map(
      ({ accounts, ...concern }): Row => ({ kind: 'unmet', ...concern, ...customers(accounts), currency }),
    ),
    ...unneeded.map((capability): Row => ({ kind: 'unneeded', capability })),
  ]
}

const customers = (accounts: readonly BookAccount[]) => ({
  customers: accounts.length,
  accountIds: accounts.map(({ accountId }) => accountId),
  accountNames: accounts.map(({ name }) => name ?? ''),
})
