// Whether a mapping's condition holds for a row. A comparison with an empty side does not hold.
import { compareSides, equalSides, kindOf, type Side } from './compare-values.ts'
import { evaluateValue } from './evaluate-value.ts'
import type { Condition } from './mapping.ts'
import type { FactValue, RowContext } from './reading.ts'

export function conditionHolds(condition: Condition, reading: RowContext): boolean {
  if (condition.all) return condition.all.every(part => conditionHolds(part, reading))
  if (condition.any) return condition.any.some(part => conditionHolds(part, reading))
  // The mapping's schema asks for both: this is for the compiler.
  if (condition.left === undefined || condition.is === undefined)
    throw new TypeError('left and is are missing')
  const value = evaluateValue(condition.left, reading)
  if (condition.is === 'empty') return value === undefined
  if (condition.is === 'present') return value !== undefined
  if (value === undefined) return false
  const left: Side = { value, kind: kindOf(condition.left) }
  if (condition.is === 'in' || condition.is === 'not in') {
    const among = (condition.values ?? []).some(each => equalSides(left, constant(each), reading.cells))
    return among === (condition.is === 'in')
  }
  const right = condition.right === undefined ? undefined : evaluateValue(condition.right, reading)
  if (condition.right === undefined || right === undefined) return false
  return compare(left, condition.is, { value: right, kind: kindOf(condition.right) }, reading)
}

function compare(left: Side, is: string, right: Side, { cells }: RowContext): boolean {
  if (is === '=') return equalSides(left, right, cells)
  if (is === '!=') return !equalSides(left, right, cells)
  const order = compareSides(left, right, cells)
  if (is === '<') return order < 0
  if (is === '<=') return order <= 0
  return is === '>' ? order > 0 : order >= 0
}

function constant(value: FactValue): Side {
  return {
    value,
    kind: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : undefined,
  }
}
