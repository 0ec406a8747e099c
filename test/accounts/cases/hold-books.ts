// The customers of whom every CSM knows what to say, told to a real Rung and held against its answers.
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../runner/story.ts'
import { type Heard, recordStories } from '../runner/tell-stories.ts'
import { type Book, cases, idOf, seenIn, storiesOf } from './books.ts'
import { TODAY } from './days.ts'

/** Tests of every case, each with the numbers of these books. */
export function holdBooks(books: readonly Book[]): void {
  let rung: TestRung
  let heard: ReadonlyMap<Story, Heard>

  beforeAll(async () => {
    rung = await startTestRung(TODAY)
    heard = await recordStories(rung, storiesOf(books))
  })
  afterAll(() => rung.stop())

  describe('the customers every CSM knows', () => {
    for (const each of cases) {
      describe(`${each.number}: ${each.title}`, () => {
        for (const at of books) {
          for (const [sentence, holds] of Object.entries(each.expects(idOf(each), each.numbers[at]))) {
            it(`${sentence}, numbers ${at + 1}`, () => {
              expect(holds(seenIn(heard, each, at))).toMatchObject({ holds: true })
            })
          }
        }
      })
    }
  })
}
