// Days inside of a sentence, as its reader says them.
import { expect, it } from 'vitest'
import { formatDay } from './format.ts'
import { said } from './said.ts'

it('says days in the reader’s way, and leaves what others said as they said it', () => {
  const what = '“By 4 Nov 2024”, due 4 Nov 2024, kept on 5 Nov 2024.'
  const dates = [
    { at: 21, length: 10, date: '2024-11-04' },
    { at: 41, length: 10, date: '2024-11-05T11:00:00.000Z' },
  ]
  const [due, kept] = ['2024-11-04', '2024-11-05T11:00:00.000Z'].map(day => formatDay(day))
  expect(said({ what, dates })).toBe(`“By 4 Nov 2024”, due ${due}, kept on ${kept}.`)
  expect(said({ what: 'Nothing is due.', dates: [] })).toBe('Nothing is due.')
})
