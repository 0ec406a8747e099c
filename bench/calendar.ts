// What reading digits costs beside date-fns: the days between two days, and a day so many days or months on, 10,000 times each.
import { utc } from '@date-fns/utc'
import { addDays, addMonths, day, daysBetween, startOf } from '@rung/kernel'
import { addDays as addCalendarDays } from 'date-fns/addDays'
import { addMonths as addCalendarMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import { sideBySide } from './side-by-side.ts'

const TIMES = 10_000

export function benchCalendar(): void {
  const [from, to] = [day('2024-02-28'), day('2026-11-30')]
  const many = (work: (index: number) => unknown) => () => {
    for (let index = 0; index < TIMES; index++) work(index)
  }
  sideBySide([
    { name: 'daysBetween, from digits', work: many(() => daysBetween(from, to)) },
    {
      name: 'daysBetween, by date-fns',
      work: many(() => differenceInCalendarDays(parseISO(to, { in: utc }), parseISO(from, { in: utc }))),
    },
    { name: 'addDays, from digits', work: many(index => addDays(from, index)) },
    {
      name: 'addDays, by date-fns',
      work: many(index =>
        formatISO(addCalendarDays(startOf(from), index, { in: utc }), { representation: 'date' }),
      ),
    },
    { name: 'addMonths, from digits', work: many(index => addMonths(from, index % 120)) },
    {
      name: 'addMonths, by date-fns',
      work: many(index =>
        formatISO(addCalendarMonths(startOf(from), index % 120, { in: utc }), { representation: 'date' }),
      ),
    },
  ])
}
