// A sentence of the API with its days said in the reader's language and zone.
import { formatDay } from './format.ts'
import { unbroken } from './unbroken.ts'

export type Sentence = {
  readonly what: string
  /** Where `what` names days: so many characters from its beginning, so many long. */
  readonly dates: readonly { readonly at: number; readonly length: number; readonly date: string }[]
}

/** @example { what: 'Due 4 Nov 2026.', dates: [{ at: 4, length: 10, date: '2026-11-04' }] } // 'Due Wed 4 Nov.' */
export function said({ what, dates }: Sentence): string {
  const parts: string[] = []
  let from = 0
  for (const { at, length, date } of dates) {
    parts.push(what.slice(from, at), formatDay(date))
    from = at + length
  }
  return unbroken([...parts, what.slice(from)].join(''))
}
