// Sums as people type them, to whole minor units and back.
import { fractionDigits } from './number-format.ts'

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
