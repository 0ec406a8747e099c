// Numbers stay with their units and days with their months, and nobody's own words are touched.
import { describe, expect, it } from 'vitest'
import { inOneLine, unbroken } from './unbroken.ts'

/** As it would be seen: no-break spaces as `~`. */
const seen = (sentence: string): string => unbroken(sentence).replaceAll('\u00a0', '~')

describe('a sentence of ours', () => {
  it.each([
    ['They have not got it: 17 % attained.', 'They have not got it: 17~% attained.'],
    ['From 28 to 61 %, for 48,000 EUR.', 'From 28 to 61~%, for 48,000~EUR.'],
    ['Worth 1.2 m EUR or 48 k EUR.', 'Worth 1.2~m~EUR or 48~k~EUR.'],
    ['On 3 March and 14 Nov 2026, May 2027.', 'On 3~March and 14~Nov 2026, May 2027.'],
    ['Down by -67 % (-3 points), 2026-03-02 to B-2.', 'Down by −67~% (−3~points), 2026-03-02 to B-2.'],
    ['Quiet for 21 days, 1 hour and 6 weeks.', 'Quiet for 21~days, 1~hour and 6~weeks.'],
  ])('%s', (sentence, joined) => expect(seen(sentence)).toBe(joined))

  it.each(['Level 3 mayors and 4 marching bands', '5 dayshifts, 2 monkeys', 'In 2026 it was so', ''])(
    'breaks where no unit and no month follows a number: %s',
    sentence => expect(seen(sentence)).toBe(sentence),
  )
})

describe('what others said', () => {
  it('stays as they said it', () => {
    expect(seen('“Up 5 % by 3 March”, they said: 17 % so far. “2 days”')).toBe(
      '“Up 5 % by 3 March”, they said: 17~% so far. “2 days”',
    )
  })

  it('says the same words when spaces are spaces again', () => {
    const sentence = 'On 3 March: “5 %”, 17 % and 48,000 EUR.'
    expect(unbroken(sentence).replaceAll('\u00a0', ' ')).toBe(sentence)
  })
})

it('joins all of a day', () => {
  expect(inOneLine('Sat 28 Nov')).toBe('Sat\u00a028\u00a0Nov')
})
