// Ten subscriptions of one customer that end on one day are one decision.
import { addMonths, type Day } from '@rung/kernel'
import { defineCase } from './case.ts'
import { ahead } from './days.ts'
import { is, within } from './hold.ts'
import type { Worklist } from './seen.ts'

type Forecast = { readonly gross: { readonly amountMinor: { readonly p10: number } } }
type Numbers = { parts: number; arr: number; dueIn: number }

const subscription = (account: string, name: string, arr: number, dueOn: Day) => {
  const body = { externalId: `${account}-${name}`, account, plan: name, arrMinor: arr * 100, currency: 'EUR' }
  return [
    addMonths(dueOn, -12),
    'subscriptions',
    { ...body, startsOn: addMonths(dueOn, -12), endsOn: dueOn },
  ] as const
}
const quarterOf = (day: Day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
const forecastOf = (id: string, { dueIn }: Numbers) => `forecast?quarter=${quarterOf(ahead(dueIn))}&csm=${id}`

export const nineteen = defineCase<Numbers>({
  number: 19,
  title: 'Ten subscriptions, one decision',
  accounts: id => [`${id}-many`, `${id}-one`],
  numbers: [
    { parts: 10, arr: 100_000, dueIn: 60 },
    { parts: 4, arr: 80_000, dueIn: 45 },
    { parts: 25, arr: 250_000, dueIn: 80 },
  ],
  told: (id, { parts, arr, dueIn }) => {
    const dueOn = ahead(dueIn)
    const owned = (name: string) => [
      ['people', { externalId: name, name, timeZone: 'UTC', hoursPerDay: 6 }] as const,
      [addMonths(dueOn, -12), 'accounts', { externalId: name, name, csm: name }] as const,
    ]
    return [
      ...owned(`${id}-many`),
      ...owned(`${id}-one`),
      ...Array.from({ length: parts }, (_, at) =>
        subscription(`${id}-many`, `part-${at + 1}`, arr / parts, dueOn),
      ),
      subscription(`${id}-one`, 'whole', arr, dueOn),
    ]
  },
  asks: (id, numbers) => [
    forecastOf(`${id}-many`, numbers),
    forecastOf(`${id}-one`, numbers),
    `worklists/${id}-many`,
  ],
  expects: (id, numbers) => ({
    'P10 of the sum as for one': ({ asked }) => {
      const p10 = (account: string) =>
        (asked(forecastOf(account, numbers)) as Forecast).gross.amountMinor.p10 / numbers.arr
      return within(p10(`${id}-many`), p10(`${id}-one`), 1)
    },
    'list: one card': ({ asked }) => is((asked(`worklists/${id}-many`) as Worklist).cards.length, 1),
  }),
})
