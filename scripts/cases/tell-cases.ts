// Tells the books of cases to a real Rung and writes what was expected and found where RUNG_CASES says.
import { writeFileSync } from 'node:fs'
import { startTestRung } from '@rung/test-harness/rung'
import { expect, it } from 'vitest'
import { BOOKS, type Book, storiesOf } from '../../test/accounts/cases/books.ts'
import { TODAY } from '../../test/accounts/cases/days.ts'
import { recordStories } from '../../test/accounts/runner/tell-stories.ts'
import { cardsTable, checksTable } from './case-tables.ts'

const { RUNG_CASES: printed = '', RUNG_CASES_SETS: sets } = process.env
const books: readonly Book[] = sets === 'all' ? BOOKS : BOOKS.filter(at => String(at + 1) === sets)

it('tells every case of the books that were asked for', async () => {
  expect(printed).not.toBe('')
  const rung = await startTestRung(TODAY)
  try {
    const heard = await recordStories(rung, storiesOf(books))
    const tables = [checksTable(heard, books), ...books.map(at => cardsTable(heard, at))]
    writeFileSync(printed, `${tables.join('\n\n')}\n`)
  } finally {
    await rung.stop()
  }
})
