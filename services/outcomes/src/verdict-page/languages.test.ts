// Which language a reader is answered in, and that each says everything in its own words.
import { describe, expect, it } from 'vitest'
import { LANGUAGES, languageFor, momentIn, TEXTS } from './languages.ts'

const of = (accepted: string | undefined, chosen?: unknown) => languageFor({ chosen, accepted })

describe('the language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['nl, pt-BR;q=0.7, fr;q=0.9', 'fr'],
    ['en;q=0.2, ES ; q=0.8', 'es'],
    ['de;q=0, fr;q=0.1', 'fr'],
    ['*', 'en'],
    ['nl, ja', 'en'],
    ['de;q=many', 'en'],
    [';;;,,,q=1', 'en'],
    [undefined, 'en'],
  ])('of %s is %s', (accepted, expected) => {
    expect(of(accepted)).toBe(expected)
  })

  it('is the one that was chosen, where there is one', () => {
    expect(of('de', 'pt')).toBe('pt')
    expect(of('de', 'xx')).toBe('de')
    expect(of('de', ['pt', 'fr'])).toBe('de')
  })
})

describe('the texts', () => {
  const said = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? said(value('Vendor', 2))
        : Object.values(value as object).flatMap(said)

  /** Of texts up to this, two languages may have the same. */
  const SHORT = 24

  it('leave nothing out, and no two languages say a sentence alike', () => {
    const all = LANGUAGES.map(language => said(TEXTS[language]))
    for (const texts of all) {
      expect(texts.length).toBe(all[0]?.length)
      expect(texts.every(text => text.trim() !== '')).toBe(true)
    }
    const sentences = all.flatMap(texts => [...new Set(texts.filter(text => text.length > SHORT))])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('write a moment as it is written there', () => {
    const at = new Date('2026-03-24T12:00:00Z')
    expect(LANGUAGES.map(language => momentIn(language, at))).toEqual([
      '24 March 2026 at 12:00 UTC',
      '24. März 2026 um 12:00 UTC',
      '24 mars 2026 à 12:00 UTC',
      '24 de marzo de 2026 a las 12:00 UTC',
      '24 de março de 2026 às 12:00 UTC',
    ])
  })
})
