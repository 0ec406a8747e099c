// Numbers of the API in words, each rounded by one rule that `full` does not change; unknown is said, never a number.
import { minorDigits } from '@rung/kernel'

export const UNKNOWN = 'unknown'

/** A share 0..1, to a tenth of a percent. @example percent(0.1926) // '19.3 %' */
export const percent = (share: number | null): string =>
  share === null ? UNKNOWN : `${Number((share * 100).toFixed(1))} %`

/** Hundredths of a point, exactly, with their sign. @example points(-2056) // '-20.56' */
export const points = (hundredths: number): string =>
  `${hundredths < 0 ? '' : '+'}${(hundredths / 100).toFixed(2)}`

/** A number as it is, or that nobody knows it. */
export const knownOr = (value: number | null): string => (value === null ? UNKNOWN : String(value))

/** A change in points, to a hundredth, with its sign. */
export const change = (value: number | null): string => (value === null ? UNKNOWN : points(value * 100))

/** An amount to the minor unit. @example money(4800050, 'EUR') // '48,000.50 EUR' */
export function money(minor: number | null, currency: string | null): string {
  if (minor === null) return UNKNOWN
  if (currency === null) return `${Math.round(minor)} minor units`
  const digits = minorDigits(currency)
  const major = Math.round(minor) / 10 ** digits
  const fraction = Number.isInteger(major) ? 0 : digits
  const format = { minimumFractionDigits: fraction, maximumFractionDigits: fraction }
  return `${new Intl.NumberFormat('en', format).format(major)} ${currency}`
}

/** A name of the wire as people say it. @example spoken('at_risk') // 'at risk' */
export const spoken = (name: string): string => name.replaceAll('_', ' ')

/** A figure in words, to a thousandth. */
export const thousandths = (value: number): number => Number(value.toFixed(3))

/** Lines of an answer one below the other; what is empty takes none. */
export const below = (...lines: readonly string[]): string => lines.filter(line => line !== '').join('\n')
