// What checking a batch costs beside reading it: 500 facts of eight fields.
import { dayParam, parseItems } from '@rung/http-service'
import { z } from 'zod'
import { sideBySide } from './side-by-side.ts'

const fact = z.strictObject({
  externalId: z.string().min(1).max(200),
  account: z.string().min(1),
  plan: z.string().max(200),
  arrMinor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  seats: z.int().min(0),
  startsOn: dayParam,
  endsOn: dayParam.nullable(),
})

export function benchBatchValidation(): void {
  const items = Array.from({ length: 500 }, (_, index) => ({
    externalId: `subscription-${index}`,
    account: `account-${index}`,
    plan: 'Team',
    arrMinor: 1_200_000,
    currency: 'EUR',
    seats: 12,
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
  }))
  const body = JSON.stringify(items)
  sideBySide([
    { name: 'JSON.parse of 500 facts', work: () => JSON.parse(body) },
    { name: 'zod, item by item', work: () => parseItems(items, fact) },
  ])
}
