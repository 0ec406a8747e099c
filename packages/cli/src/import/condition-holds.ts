// Whether a mapping's condition holds for a row. A comparison with an empty side does not hold.
import { evaluateValue, type FactValue, type Reading, Unreadable } from './evaluate-value.ts'
import type { Condition } from './mapping.ts'

export function conditionHolds(condition: Condition, reading: Reading): boolean {
  if (condition.all) return condition.all.every(part => conditionHolds(part, reading))
  if (condition.any) return condition.any.some(part => conditionHolds(part, reading))
  if (condition.left === undefined || condition.is === undefined) {
    throw new Unreadable('a condition needs left and is, or all, or any')
  }
  const left = evaluateValue(condition.left, reading)
  if (condition.is === 'empty') return left === undefined
  if (condition.is === 'present') return left !== undefined
  if (left === undefined) return false
  if (condition.is === 'in') return (condition.values ?? []).includes(String(left))
  if (condition.is === 'not in') return !(condition.values ?? []).includes(String(left))
  const right = condition.right === undefined ? undefined : evaluateValue(condition.right, reading)
  if (right === undefined) return false
  return compare(left, condition.is, right)
}

// Numbers by size; everything else as text, which orders ISO days and instants rightly.
function compare(left: FactValue, is: string, right: FactValue): boolean {
  const [a, b] =
    typeof left === 'number' && typeof right === 'number' ? [left, right] : [String(left), String(right)]
  if (is === '<') return a < b
  if (is === '<=') return a <= b
  if (is === '>') return a > b
  if (is === '>=') return a >= b
  return (a === b) === (is === '=')
}
