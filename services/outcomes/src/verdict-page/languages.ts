// The languages of the page, and which of them a reader is answered in.
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import type { PageTexts } from './texts/page-texts.ts'
import { pt } from './texts/pt.ts'

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const
export type Language = (typeof LANGUAGES)[number]

export const TEXTS: Readonly<Record<Language, PageTexts>> = { en, de, fr, es, pt }

/**
 * What they chose; else the first of theirs that there is (`Accept-Language`, RFC 9110, 12.5.4); else English.
 *
 * @example languageFor({ chosen: undefined, accepted: 'nl, de-AT;q=0.8, en;q=0.5' }) // 'de'
 */
export function languageFor({
  chosen,
  accepted = '',
}: {
  readonly chosen: unknown
  readonly accepted: string | undefined
}): Language {
  if (isLanguage(chosen)) return chosen
  const wanted = accepted
    .split(',')
    .map(rangeOf)
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'en'
}

const isLanguage = (value: unknown): value is Language => LANGUAGES.some(each => each === value)

/** `pt-BR;q=0.8` as `pt` and 0.8; a quality that is no number counts for nothing. */
function rangeOf(text: string): { readonly language: string; readonly quality: number } {
  const [tag = '', ...parameters] = text
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const quality = parameters.find(each => each.startsWith('q='))?.slice(2) ?? '1'
  return { language: tag.split('-', 1)[0] ?? '', quality: Number(quality) || 0 }
}

/** A moment for people to read, in the one zone that needs no asking. */
export function momentIn(language: Language, at: Date): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(REGIONS[language], form).format(at)} UTC`
}

/** Where a language is written in several ways: 24 hours, day before month. */
const REGIONS: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
}

/** A number in the digits and groups of the language. */
export const numberIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(REGIONS[language]).format(value)
