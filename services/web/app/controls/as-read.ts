// For tests: words as they are read, with the spaces at which no line ends as spaces.
import { NO_BREAK } from './unbroken.ts'

/** `value`: a sentence, or what holds some. */
export function asRead<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll(NO_BREAK, ' ') as Value
  if (Array.isArray(value)) return value.map(asRead) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asRead(part)])) as Value
}
