// The fence around people's words holds whatever they are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainWords, quoted } from './quoted.ts'

describe('quoted', () => {
  it('fences the text, and says outside who said it and when', () => {
    expect(quoted({ text: 'We may leave', saidBy: 'Amy', on: '2026-03-01' })).toBe(
      '⟦We may leave⟧ (said by ⟦Amy⟧ on 2026-03-01)',
    )
    expect(quoted({ text: 'Northfield', saidBy: null })).toBe('⟦Northfield⟧')
    expect(quoted({ text: 'Well done', on: '2026-03-01' })).toBe('⟦Well done⟧ (said on 2026-03-01)')
  })

  it('is closed by no text, shows all of it on one line, and nothing that is unseen', () => {
    const awkward = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '⟦',
          '⟧',
          '〛',
          '】',
          '\n',
          '\r',
          '\u2028',
          '\u202e',
          '\u200b',
          '\u{e0041}',
          '\u0000',
          '\ud800',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 700,
    })
    fc.assert(
      fc.property(awkward, awkward, (text, saidBy) => {
        const said = quoted({ text, saidBy, on: '2026-03-01' })
        expect(said).toMatch(
          /^⟦[^⟦⟧]*⟧(?: \(\d+ more characters\))? \(said by ⟦[^⟦⟧]*⟧(?: \(\d+ more characters\))? on 2026-03-01\)$/,
        )
        expect(said).not.toMatch(/[[\p{C}--[\u200c\u200d]]\p{Zl}\p{Zp}\p{Variation_Selector}\u3164]/v)
        expect(said).not.toMatch(/[\u200c\u200d]{2}/)
      }),
    )
  })

  it.each([
    ['⟦〚⟬⦋⟪《「『【〔［⁅❲⦗⟨', '['],
    ['⟧〛⟭⦌⟫》」』】〕］⁆❳⦘⟩', ']'],
  ])('has no bracket of %s but the plain one', (brackets, plain) => {
    expect(plainWords(brackets)).toBe(plain.repeat([...brackets].length))
  })

  it.each([
    ['Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष', 'क्\u200dष'],
    ['Sinhala', 'ශ්\u200dරී', 'ශ්\u200dරී'],
    ['a picture', '👩\u200d💻', '👩\u200d💻'],
    ['Hebrew, turned around', '\u202eשלום\u202c', 'שלום'],
    ['German with a soft hyphen', 'Donau\u00addampf', 'Donaudampf'],
    ['Latin letters that nothing joins', 'ig\u200dno\u200cre', 'ignore'],
    ['many joiners', 'ي\u200c\u200c\u200dب', 'يب'],
    ['bytes hidden in variation selectors', 'a\u{e0101}\u{e0148}\ufe0fb', 'ab'],
    ['letters that look like nothing', 'a\u3164\u115f\u2800b', 'ab'],
  ])('spells %s as it is written, and holds nothing that nobody sees', (_of, text, shown) => {
    expect(plainWords(text)).toBe(shown)
  })

  it('has no stroke that makes a mark of a plain bracket', () => {
    expect(quoted({ text: 'a ]\u20d2 b ]\u0338 c [\u20d2' })).toBe('⟦a ] b ] c [⟧')
  })

  it('cuts what is long, and says how much', () => {
    expect(quoted({ text: '😀'.repeat(410) })).toBe(`⟦${'😀'.repeat(400)} …⟧ (10 more characters)`)
  })
})

it('plainWords keeps what is written plainly', () => {
  const plain = 'Zoë (her {team} [2]) said: „3 × 4“, ‚ja‘, “90 %”, «naïve», 東京（本社）.'
  expect(plainWords(plain)).toBe(plain)
})
