// What is left of words that hold what nobody sees.
import { describe, expect, it } from 'vitest'
import { oneLine, shownText } from './shown-text.ts'

describe('words of others', () => {
  it('lose what nobody sees, and keep every letter, mark and line', () => {
    expect(shownText('Acme\u202e\u0007')).toBe('Acme')
    expect(shownText('\u001b[31mred\u001b[0m \u0000\u007f\u009b')).toBe('[31mred[0m ')
    expect(shownText('\u202aa\u202b\u202c\u202d\u2066\u2067\u2068\u2069b')).toBe('ab')
    expect(shownText('one\r\ntwo\rthree\u2028four\u0085five')).toBe('one\ntwo\nthree\nfour\nfive')
    for (const whole of ['Zoë & Søn', 'שלום', 'مرحبا', '🙂‍↔️', '株式会社', 'a\u00adb'])
      expect(shownText(whole)).toBe(whole)
  })

  it('stand on one line where they must', () => {
    expect(oneLine(' Acme\r\nInc.\t')).toBe('Acme Inc.')
    expect(oneLine('a\u0085b\u2029c\u0007')).toBe('a b c')
  })
})
