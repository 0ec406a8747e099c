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
