// What the whole book says as of a day: the chasms it falls into, the nine areas, the map of concerns. One picture of the database each.
import {
  type Area,
  assessAreas,
  type ConcernMap,
  type Diagnosis,
  diagnose,
  lastWholeWeek,
  mapConcerns,
} from '@rung/chasms'
import type { Database, Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Moment } from '../storage/book-facts.ts'
import { actionsOf, type BookNames, readBookNames } from './book-names.ts'
import { type Book, readBook, readConcernBook } from './read-book.ts'

export type Shown<T> = {
  readonly said: T
  readonly names: BookNames
  readonly currency: string | null
  /** The last whole week, by its Monday. */
  readonly week: Day
}

export const showDiagnosis = (
  database: Database,
  workspaceId: string,
  moment: Moment,
): Promise<Shown<Diagnosis>> =>
  inOnePicture(database, workspaceId, moment, readBook, async (tx, book) => {
    const said = diagnose(book.facts, book.policy, moment.asOf)
    return { said, names: await readBookNames(tx, book, actionsOf(said)) }
  })

export const showAreas = (
  database: Database,
  workspaceId: string,
  moment: Moment,
): Promise<Shown<readonly Area[]>> =>
  inOnePicture(database, workspaceId, moment, readBook, async (tx, book) => ({
    said: assessAreas(book.facts, book.policy, moment.asOf),
    names: await readBookNames(tx, book, []),
  }))

export const showConcernMap = (
  database: Database,
  workspaceId: string,
  { segment, ...moment }: Moment & { readonly segment: string | null },
): Promise<Shown<ConcernMap>> =>
  inOnePicture(database, workspaceId, moment, readConcernBook, async (tx, book) => {
    const accounts = book.facts.accounts.filter(each => segment === null || each.segment === segment)
    return {
      said: mapConcerns({ ...book.facts, accounts }, book.policy, moment.asOf),
      names: await readBookNames(tx, book, []),
    }
  })

function inOnePicture<T>(
  database: Database,
  workspaceId: string,
  moment: Moment,
  read: (tx: Tx, moment: Moment) => Promise<Book>,
  say: (tx: Tx, book: Book) => Promise<Pick<Shown<T>, 'names' | 'said'>>,
): Promise<Shown<T>> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const book = await read(tx, moment)
      return { ...(await say(tx, book)), currency: book.currency, week: lastWholeWeek(moment.asOf) }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
