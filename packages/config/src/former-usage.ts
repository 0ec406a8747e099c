// Numbers of use from before people were held against their own habit. Apart from the other former forms: usage reads it, and
// usage reaches no outcome.
import { isPlain } from './section.ts'

type Stated = Readonly<Record<string, unknown>>

const FORMER_KEYS = ['trendPriorDays', 'trendLeastActiveDays']
const FORMER_RAMPS = ['trend28']

/** A document without the numbers of a trend that is not measured any more. */
export function withoutTrend(document: Stated): Stated {
  const { usage } = document
  if (!isPlain(usage)) return document
  const rest = without(usage, FORMER_KEYS)
  return {
    ...document,
    usage: isPlain(rest.ramps) ? { ...rest, ramps: without(rest.ramps, FORMER_RAMPS) } : rest,
  }
}

function without(stated: Stated, keys: readonly string[]): Stated {
  return Object.fromEntries(Object.entries(stated).filter(([key]) => !keys.includes(key)))
}
