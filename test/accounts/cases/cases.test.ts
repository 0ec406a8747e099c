// The customers of whom every CSM knows what to say, told to a real Rung and held against its answers.
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../runner/story.ts'
import { type Heard, recordStories } from '../runner/tell-stories.ts'
import { BOOKS, cases, idOf, seenIn, stories } from './books.ts'
import { TODAY } from './days.ts'

let rung: TestRung
let heard: ReadonlyMap<Story, Heard>

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  heard = await recordStories(rung, stories)
  // Some 16 s on two idle cores; a machine that is busy may take its time.
}, 600_000)
afterAll(() => rung.stop())

describe('the customers every CSM knows', () => {
  for (const each of cases) {
    describe(`${each.number}: ${each.title}`, () => {
      for (const at of BOOKS) {
        for (const [sentence, holds] of Object.entries(each.expects(idOf(each), each.numbers[at]))) {
          it(`${sentence}, numbers ${at + 1}`, () => {
            expect(holds(seenIn(heard, each, at))).toMatchObject({ holds: true })
          })
        }
      }
    })
  }
})
