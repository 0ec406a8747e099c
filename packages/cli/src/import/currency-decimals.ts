// How many decimals the amounts of a currency have: ISO 4217, "minor unit". Most have two; these have not.
import { Unreadable } from './unreadable.ts'

// ICU's own digits follow what is used in shops (CLDR) and differ from ISO 4217 for a dozen currencies: hence a list.
const NOT_TWO: Readonly<Record<string, number>> = {
  ...of(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...of(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...of(4, 'CLF UYW'),
}
const KNOWN = new Set([...Intl.supportedValuesOf('currency'), ...Object.keys(NOT_TWO)])

/** 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF; small letters too. Throws {@link Unreadable} for what is no currency. */
export function currencyDecimals(currency: string): number {
  const code = currency.toUpperCase()
  if (!KNOWN.has(code)) throw new Unreadable(`"${currency}" is not a currency of ISO 4217, such as EUR`)
  return NOT_TWO[code] ?? 2
}

function of(decimals: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map(code => [code, decimals]))
}
