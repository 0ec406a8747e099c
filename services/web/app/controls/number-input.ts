// Numbers as people type them, by the marks of their language: `2,5` and `1,200`.
import { numberFormat } from './number-format.ts'

const SAMPLE = 12_345.6

/** The mark that parts thousands and the one before the fraction, as the reader's language has them. */
function marksOf(locale: string | undefined): { group: string; decimal: string } {
  const parts = numberFormat({ useGrouping: true, minimumFractionDigits: 1 }, locale).formatToParts(SAMPLE)
  const of = (type: string, otherwise: string): string =>
    parts.find(part => part.type === type)?.value ?? otherwise
  return { group: of('group', ','), decimal: of('decimal', '.') }
}

const PLAIN = /^-?\d+(?:\.\d+)?$/

/**
 * Undefined for what is no number. A mark of thousands counts as one where three digits follow each; else as that of a fraction.
 * @example numberOf('1,200', 'en') // 1200; numberOf('2,5', 'en') // 2.5; numberOf('1.200', 'de') // 1200
 */
export function numberOf(text: string, locale?: string): number | undefined {
  const { group, decimal } = marksOf(locale)
  const bare = text.replace(/[\s'’]/g, '').replace('−', '-')
  const mark = /[.,]/.test(group) ? group : ''
  const grouped =
    mark === '' ? null : new RegExp(`^-?\\d{1,3}(?:\\${mark}\\d{3})+(?:\\${decimal}\\d+)?$`).exec(bare)
  const plain = grouped === null ? bare.replace(',', '.') : bare.replaceAll(mark, '').replace(decimal, '.')
  return PLAIN.test(plain) ? Number(plain) : undefined
}
