// Sums as people type them, to whole minor units and back.
import { numberFormat } from './number-format.ts'

const known = new Map<string, number>()

/** Of a currency's minor units: 2 of EUR, 0 of JPY. */
export function fractionDigits(currency: string): number {
  const digits = known.get(currency) ?? askedDigits(currency)
  known.set(currency, digits)
  return digits
}

const askedDigits = (currency: string): number =>
  numberFormat({ style: 'currency', currency }, 'en').resolvedOptions().maximumFractionDigits ?? 2

const PLAIN = /^\d+(?:\.\d+)?$/

/** Minor units of `48,000`, `48 000.50`, `48.000,50`; undefined for what is no sum. The last mark before one or two digits parts the fraction. */
export function minorOf(text: string, currency: string): number | undefined {
  const digits = fractionDigits(currency)
  const bare = text.replace(/[\s'’]/g, '')
  const parted = /^(.*)[.,](\d{1,2})$/.exec(bare)
  const whole = (parted?.[1] ?? bare).replace(/[.,]/g, '')
  const plain = parted === null ? whole : `${whole}.${parted[2]}`
  return PLAIN.test(plain) ? Math.round(Number(plain) * 10 ** digits) : undefined
}
