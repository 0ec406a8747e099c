// The cases as stories: three books, each with one customer of every case, and a workspace of its own for who needs one.
import { readdirSync } from 'node:fs'
import type { Recorded, Story } from '../runner/story.ts'
import type { Heard } from '../runner/tell-stories.ts'
import type { Case } from './case.ts'
import { TODAY } from './days.ts'
import { nudgeOf, type Seen, seenOf } from './seen.ts'

const CASE = '.case.ts'
const names = readdirSync(new URL('.', import.meta.url))
  .filter(file => file.endsWith(CASE))
  .map(file => file.slice(0, -CASE.length))
export const cases: readonly Case[] = (
  await Promise.all(names.map(async name => Object.values((await import(`./${name}.case.ts`)) as object)))
)
  .flat()
  .filter((value): value is Case => typeof value === 'object' && 'expects' in value)
export const BOOKS = [0, 1, 2] as const
export type Book = (typeof BOOKS)[number]

export const idOf = ({ number }: Case) => `case-${String(number).padStart(2, '0')}`

/** What a whole book is told first: hours for everybody, and what counts as first value. */
const opening: readonly Recorded[] = [
  ['PATCH people/cleo', { hoursPerDay: 24 }],
  ['metrics', { key: 'work', filter: { events: ['Worked'] }, aggregation: { kind: 'count' } }],
  ['milestones', { key: 'first_value', metric: 'work', threshold: 100_000 }],
]

function bookOf(title: string, told: readonly Case[], at: Book): Story {
  const asked = told.flatMap(each => [
    ...(each.alone ? [] : (each.accounts?.(idOf(each)) ?? [idOf(each)])).flatMap(id => [
      `accounts/${id}/health`,
      `accounts/${id}/renewal-risk`,
      nudgeOf(id),
    ]),
    ...(each.asks?.(idOf(each), each.numbers[at]) ?? []),
  ])
  return {
    title,
    story: title,
    days: {
      [TODAY]: {
        told: [
          ...opening,
          ...told.flatMap(each => each.told(idOf(each), each.numbers[at])),
          ...pastDaysOf(asked).map(past => ['signals/backfill', { from: past, to: past }] as const),
        ],
        answers: Object.fromEntries([...asked, 'worklists/cleo'].map(path => [path, {}])),
      },
    },
  }
}

/** Days of before that are asked about: they are published last, of everybody. */
function pastDaysOf(asked: readonly string[]): string[] {
  return [...new Set(asked.flatMap(path => path.match(/(?<=asOf=)[-\d]+/) ?? []))]
    .filter(past => past < TODAY)
    .sort()
}

const books = BOOKS.map(at =>
  bookOf(
    `Book ${at + 1}`,
    cases.filter(({ alone }) => !alone),
    at,
  ),
)
const alone = cases
  .filter(each => each.alone)
  .map(each => ({ of: each, books: BOOKS.map(at => bookOf(`${each.title}, ${at + 1}`, [each], at)) }))

/** What is told for these books. */
export function storiesOf(told: readonly Book[]): Story[] {
  return told.flatMap(at => [books[at], ...alone.map(each => each.books[at])] as Story[])
}

/** What was answered of a case in a book. */
export function seenIn(heard: ReadonlyMap<Story, Heard>, each: Case, at: Book): Seen {
  const story = alone.find(({ of }) => of === each)?.books[at] ?? books[at]
  return seenOf(heard.get(story as Story) as Heard, idOf(each))
}
