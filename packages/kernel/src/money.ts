// An amount in integer minor units of an ISO 4217 currency: 12.50 EUR is { amountMinor: 1250, currency: 'EUR' }.

export type Money = { readonly amountMinor: number; readonly currency: string }

/** Money from its parts. Throws when the amount is not a safe integer or the currency is not three capitals. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError(`${amountMinor} is not a whole number of minor units`)
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`"${currency}" is not an ISO 4217 currency`)
  return { amountMinor, currency }
}

/** The sum of amounts in one currency. Throws when two currencies meet: convert first. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`)
  return money(a.amountMinor + b.amountMinor, a.currency)
}

/** Digits after the point of a currency's amounts: 2 of EUR, 0 of JPY; 2 where ISO 4217 says nothing. Source: the runtime's own table. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  // there is always one, though the type leaves it open
  return Number(format.resolvedOptions().maximumFractionDigits)
}

/** @example majorUnits(1250, 'EUR') // 12.5 */
export function majorUnits(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** minorDigits(currency)
}
