// Exchange rates: what one currency was worth in another, from a day on.
import { listAccountIds } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { type Day, dayOf, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { z } from 'zod'
import { exchangeRates } from '../storage/exchange-rates.ts'
import { currencyField } from './fields.ts'

export const exchangeRate = defineFact({
  noun: 'exchange rate',
  plural: 'exchange-rates',
  heading: 'What currencies were worth',
  idPrefix: 'fxr',
  about:
    'One unit of `base` is worth `rate` units of `quote` from day `on` until the next rate of the pair. ARR is converted by the newest one on or before the day.',
  table: exchangeRates,
  shape: {
    base: currencyField,
    quote: currencyField,
    rate: z.number().min(1e-9).max(1e9).meta({ description: 'How many of `quote` one of `base` is worth.' }),
  },
  account: 'none',
  occurredAs: { field: 'on', grain: 'day' },
  validate: ({ base, quote }) =>
    base === quote
      ? [
          refuse('invalid', 'base and quote are the same currency', {
            field: 'quote',
            fix: 'Send the currency that base is quoted in.',
          }),
        ]
      : [],
  // It belongs to no account and touches the ARR of all.
  afterWrite: async (tx, facts) => {
    const days: Day[] = facts.flatMap(({ row, before }) =>
      [row, before].flatMap(side => (side === null ? [] : [dayOf(side.occurredAt)])),
    )
    const since = days.toSorted()[0]
    if (since === undefined) return
    const accountIds = await listAccountIds(tx)
    await markDue(
      tx,
      ['accounts'],
      accountIds.map(accountId => ({ accountId, since })),
    )
  },
})
