// Formats of numbers, each made once: making one takes longer than a hundred uses, and a table of a hundred rows has a thousand numbers.

const made = new Map<string, Intl.NumberFormat>()

/** The one of these options. `locale` undefined: the reader's own. */
export function numberFormat(
  options: Intl.NumberFormatOptions,
  locale: string | undefined = undefined,
): Intl.NumberFormat {
  const key = `${locale ?? ''}${JSON.stringify(options)}`
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = new Intl.NumberFormat(locale, options)
  made.set(key, fresh)
  return fresh
}

const digitsOf = new Map<string, number>()

/** Of a currency's minor units: 2 of EUR, 0 of JPY. */
export function fractionDigits(currency: string): number {
  const digits = digitsOf.get(currency) ?? askedDigits(currency)
  digitsOf.set(currency, digits)
  return digits
}

const askedDigits = (currency: string): number =>
  numberFormat({ style: 'currency', currency }, 'en').resolvedOptions().maximumFractionDigits ?? 2
