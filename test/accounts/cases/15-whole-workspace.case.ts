// Everybody falls by half on one day: the source, not the customers.
import { defineCase } from './case.ts'
import { customer, well, worked } from './customer.ts'
import { ago } from './days.ts'
import { is } from './hold.ts'

type Numbers = { accounts: number; fellAgo: number; shareLeft: number }

const names = (id: string, { accounts }: Numbers) =>
  Array.from({ length: accounts }, (_, at) => `${id}-${at + 1}`)
const peopleOf = (at: number) => 8 + (at % 9) * 3

export const fifteen = defineCase<Numbers>({
  number: 15,
  title: 'The whole workspace falls on one day',
  alone: true,
  numbers: [
    { accounts: 22, fellAgo: 10, shareLeft: 0.5 },
    { accounts: 26, fellAgo: 8, shareLeft: 0.4 },
    { accounts: 21, fellAgo: 14, shareLeft: 0.5 },
  ],
  told: (id, numbers) =>
    names(id, numbers).flatMap((name, at) => [
      ...customer(name, { seats: Math.ceil(peopleOf(at) * 1.3), dueIn: 60 + at * 7 }),
      ...well(name, { people: peopleOf(at), percent: 70 + (at % 4) * 6 }).filter(
        ([path]) => path !== 'usage/daily',
      ),
      worked(name, peopleOf(at), ago(150), ago(numbers.fellAgo + 1)),
      worked(name, Math.round(peopleOf(at) * numbers.shareLeft), ago(numbers.fellAgo)),
    ]),
  asks: (id, numbers) => [
    ...names(id, numbers).flatMap(name => [
      `accounts/${name}/health`,
      `accounts/${name}/health?asOf=${ago(numbers.fellAgo + 1)}`,
    ]),
    'sources',
  ],
  expects: (id, numbers) => ({
    'no band has moved': ({ asked }) => {
      const moved = names(id, numbers).filter(name => {
        const { band } = asked(`accounts/${name}/health`) as { band: string }
        return (
          band !==
          (asked(`accounts/${name}/health?asOf=${ago(numbers.fellAgo + 1)}`) as { band: string }).band
        )
      })
      return is(moved.length, 0)
    },
    'list: no use_fell': ({ asked }) =>
      is(JSON.stringify(asked('worklists/cleo')).includes('use_fell'), false),
  }),
})
