// A number as people, spreadsheets and warehouses write it, by the mapping's `decimal` and `thousands`. Never guesses.
import type { CellFormat } from './cell-format.ts'
import { type Decimal, decimalFrom } from './decimal.ts'
import { Unreadable } from './unreadable.ts'

export type NumberFormat = Pick<CellFormat, 'decimal' | 'thousands'>

// Non-breaking and narrow spaces, and the apostrophes of Swiss amounts.
const SAME_MARK: Readonly<Record<string, RegExp>> = { ' ': /[\u00a0\u202f\u2009]/g, "'": /\u2019/g }
// Most numbers are counts: nothing of a format is in them.
const DIGITS = /^\d+$/
const ROUNDED_BY_SPREADSHEET = /^[+-]?\d(?:[.,]\d+)?E\+\d+$/i

/** The number, or undefined when the text is none in this format. */
export function parseNumber(text: string, { decimal, thousands }: NumberFormat): Decimal | undefined {
  if (DIGITS.test(text)) return decimalFrom(text)
  let digits = text.replace('\u2212', '-')
  // (1,200.00) and 1,200.00- are what accountants and SAP write for a negative amount.
  const negative = /^\((?<inner>[^()+-]+)\)$|^(?<left>[^()+-]+)-$/.exec(digits)
  if (negative) digits = `-${(negative.groups?.inner ?? negative.groups?.left ?? '').trim()}`
  if (thousands !== undefined) {
    digits = digits.replace(SAME_MARK[thousands] ?? /$^/g, thousands)
    const whole = digits.split(decimal)[0] ?? ''
    if (whole.includes(thousands)) {
      const mark = thousands === '.' ? '\\.' : thousands
      if (!new RegExp(`^[+-]?\\d{1,3}(?:${mark}\\d{2,3})*${mark}\\d{3}$`).test(whole)) return undefined
      digits = whole.replaceAll(thousands, '') + digits.slice(whole.length)
    }
  }
  if (decimal !== '.') {
    if (digits.includes('.')) return undefined
    digits = digits.replace(decimal, '.')
  }
  return decimalFrom(digits)
}

/** As {@link parseNumber}, but throws {@link Unreadable} with what the mapping lacks. */
export function numberFrom(text: string, format: NumberFormat): Decimal {
  const number = parseNumber(text, format)
  if (number) return number
  throw new Unreadable(`"${text}" is not a number${hintFor(text, format)}`)
}

/** True for what a spreadsheet makes of a long number: 1.23457E+11 has lost digits for good. */
export function isRoundedBySpreadsheet(text: string): boolean {
  return ROUNDED_BY_SPREADSHEET.test(text)
}

function hintFor(text: string, { decimal, thousands }: NumberFormat): string {
  if (/%\s*$/.test(text)) return ': for a percentage say `as: percent`'
  const bare = text.replace(/[\s\u00a0\u202f]/g, '')
  if (/^[^\d]*[-(]?\d[\d.,']*\)?[^\d]*$/.test(bare) && /[^\d.,'()+-]/.test(bare)) {
    const mark = /[^\d.,'()+-]+/.exec(bare)?.[0]
    return `: take "${mark}" out with \`strip: ["${mark}"]\``
  }
  if (!/^[+(-]?[\d.,'\s\u00a0\u202f]+\)?-?$/.test(text)) return ''
  const now = `here \`decimal\` is "${decimal}" and \`thousands\` ${thousands === undefined ? 'nothing' : `"${thousands}"`}`
  return `: ${now}; say in the mapping how this file writes numbers, e.g. \`decimal: ","\` or \`thousands: ","\``
}
