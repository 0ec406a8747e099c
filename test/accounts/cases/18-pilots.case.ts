// Unpaid pilots that lapsed are no renewals.
import { addMonths } from '@rung/kernel'
import { defineCase } from './case.ts'
import { ago } from './days.ts'
import { is } from './hold.ts'

type Numbers = { pilots: number; months: number; endedAgo: number }

export const eighteen = defineCase<Numbers>({
  number: 18,
  title: 'Pilots that lapsed',
  numbers: [
    { pilots: 12, months: 3, endedAgo: 40 },
    { pilots: 5, months: 1, endedAgo: 20 },
    { pilots: 20, months: 2, endedAgo: 60 },
  ],
  told: (id, { pilots, months, endedAgo }) => {
    const endsOn = ago(endedAgo)
    const startsOn = addMonths(endsOn, -months)
    return [
      [startsOn, 'accounts', { externalId: id, name: id, csm: 'cleo' }],
      ...Array.from({ length: pilots }, (_, at) => {
        const body = {
          externalId: `${id}-pilot-${at + 1}`,
          account: id,
          plan: 'Pilot',
          arrMinor: 0,
          currency: 'EUR',
        }
        return [startsOn, 'subscriptions', { ...body, startsOn, endsOn, endedOn: endsOn }] as const
      }),
    ]
  },
  expects: () => ({
    'nothing to renew': ({ renewal }) => is(renewal, null),
    'list: no card': ({ place }) => is(place, undefined),
  }),
})
