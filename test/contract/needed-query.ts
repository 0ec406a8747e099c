// The query parameters that an operation cannot be asked without, filled with things of a workspace.
import { addDays, day } from '@rung/kernel'
import { type Operation, titleOf } from './api-document.ts'
import type { Sample } from './one-of-everything.ts'

export function neededQuery(
  operation: Operation,
  { prefix, today }: Pick<Sample, 'prefix' | 'today'>,
): Record<string, string> {
  const samples: Readonly<Record<string, string>> = {
    ids: `day:${today}`,
    accounts: `${prefix}-account`,
    q: prefix,
    from: today,
    until: addDays(day(today), 7),
  }
  const needed = operation.parameters.filter(each => each.in === 'query' && each.required === true)
  return Object.fromEntries(
    needed.map(({ name }) => {
      const sample = samples[name]
      if (sample === undefined) throw new Error(`nothing fills ${name} of ${titleOf(operation)}`)
      return [name, sample]
    }),
  )
}
