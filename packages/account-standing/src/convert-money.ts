// Money from one currency into the one a workspace reports in, by the newest rate known on the day.
import type { Day } from '@rung/kernel'
import type { ExchangeRate } from './account-facts.ts'
import { newest } from './newest.ts'

export type Conversion =
  | { readonly amountMinor: number; readonly rateId: string | null }
  /** No rate on or before the day, or an absurd one: the amount is unknown, and this pair is why. */
  | { readonly missingPair: string }

// Above any contract in any currency; nine of them still add up exactly.
const MOST_MINOR = 1e15

// ISO 4217 currencies in use whose minor unit is not a hundredth.
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/**
 * amount x rate, between minor units, rounded to the nearest. The newest rate of the pair on or before `asOf` counts,
 * quoted either way round; no detour over a third currency.
 *
 * @example convertMoney(1000, 'EUR', 'USD', [{ base: 'EUR', quote: 'USD', rate: 1.1, ... }], asOf) // 1100
 */
export function convertMoney(
  amountMinor: number,
  from: string,
  to: string,
  rates: readonly ExchangeRate[],
  asOf: Day,
): Conversion {
  if (from === to) return { amountMinor, rateId: null }
  const quoted = rates.filter(rate => rate.on <= asOf && isPair(rate, from, to))
  const found = newest(quoted, rate => ({ on: rate.on, id: rate.rateId }))
  if (found === undefined) return { missingPair: `${from}/${to}` }
  const rate = found.base === from ? found.rate : 1 / found.rate
  const scale = 10 ** (minorDigits(to) - minorDigits(from))
  const converted = Math.round(amountMinor * rate * scale)
  return converted > MOST_MINOR
    ? { missingPair: `${from}/${to}` }
    : { amountMinor: converted, rateId: found.rateId }
}

function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2
}

function isPair(rate: ExchangeRate, from: string, to: string): boolean {
  return (rate.base === from && rate.quote === to) || (rate.base === to && rate.quote === from)
}
