// What was asked and whether it holds, as lines; figures as they are printed.
import type { Range } from '../perfect-forecaster.ts'

export function told(checks: readonly (readonly [string, boolean])[]): boolean {
  for (const [what, holds] of checks) console.log(`${holds ? 'yes' : 'NO '}  ${what}`)
  return checks.every(([, holds]) => holds)
}

export function isWithin(value: number | null, { low, high }: Range): boolean {
  return value !== null && value >= low && value <= high
}

export function rangeOf({ low, high }: Range, digits: number): string {
  return `${shown(low, digits)}..${shown(high, digits)}`
}

export function shown(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits)
}
