// Exact decimal numbers, as amounts are written: sums and products never drift, as those of floating point would.

/** `units` x 10^-`scale`: 12.50 is { units: 1250n, scale: 2 }. */
export type Decimal = { readonly units: bigint; readonly scale: number }

// Digits behind the point that a quotient keeps: far more than any currency or count has.
const QUOTIENT_SCALE = 15
const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** Reads digits with a point and perhaps an exponent; undefined for anything else (hexadecimal and `Infinity` too). */
export function decimalFrom(text: string): Decimal | undefined {
  const match = PLAIN.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(`${whole}${fraction}`)
  const units = sign === '-' ? -digits : digits
  return scale < 0 ? { units: units * power(-scale), scale: 0 } : { units, scale }
}

/** A number of JavaScript by the digits it prints. */
export function decimalOf(number: number): Decimal {
  const decimal = decimalFrom(String(number))
  if (!decimal) throw new RangeError(`${number} is not a finite number`)
  return decimal
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { ...b, units: -b.units })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** To 15 decimals, the last one rounded half away from zero. Throws a RangeError when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0n) throw new RangeError('a division by zero')
  const units = roundedQuotient(a.units * power(QUOTIENT_SCALE + b.scale), b.units * power(a.scale))
  return { units, scale: QUOTIENT_SCALE }
}

/** Below zero when `a` is smaller, above when it is larger, else 0. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b)
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** The nearest number of JavaScript. */
export function toNumber(decimal: Decimal): number {
  return Number(toText(decimal))
}

/** Without zeros that say nothing: 12.50 is `12.5`. */
export function toText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const sign = units < 0n ? '-' : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}

/** `decimal` x 10^`places` as a whole number; undefined when it is none. */
export function wholeUnits(decimal: Decimal, places: number): bigint | undefined {
  const { units, scale } = decimal
  if (scale <= places) return units * power(places - scale)
  const divisor = power(scale - places)
  return units % divisor === 0n ? units / divisor : undefined
}

/** `decimal` x 10^`places`, rounded half away from zero. */
export function roundedUnits({ units, scale }: Decimal, places: number): bigint {
  return scale <= places ? units * power(places - scale) : roundedQuotient(units, power(scale - places))
}

function unitsAt({ units, scale }: Decimal, at: number): bigint {
  return units * power(at - scale)
}

function roundedQuotient(a: bigint, b: bigint): bigint {
  const negative = a < 0n !== b < 0n
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}
