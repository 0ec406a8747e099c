// What a task of the company says.
import { expect, it } from 'vitest'
import { bookTaskSentence } from './book-plays.ts'

it('says why it is asked for', () => {
  expect(bookTaskSentence({ chasm: 'focus', way: 'agree_on_customer', about: null })).toBe(
    'The company falls into the focus chasm: its people do not name the same customer.',
  )
  expect(bookTaskSentence({ chasm: 'deliver', way: 'question_capability', about: 'chat' })).toBe(
    'The company falls into the deliver chasm: “chat” is planned, and no stated concern needs it.',
  )
})
