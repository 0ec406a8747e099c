// Filters of RFC 7644, 3.4.2.2. What directories ask for is one attribute that is something: that is looked up; all else is read through.
import { filter, parse } from 'scim2-parse-filter'
import { ScimRefusal } from './scim-error.ts'

export type ReadFilter = {
  /** Lower case: `username eq "x"` as attribute and value. Undefined: another filter, or none. */
  readonly equal: { readonly attribute: string; readonly value: string } | undefined
  readonly matches: (resource: object) => boolean
}

const EQUAL = /^\s*([a-z]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i

/** Throws what SCIM answers with where the text is no filter. */
export function readFilter(text: string | undefined): ReadFilter {
  if (text === undefined || text.trim() === '') return { equal: undefined, matches: () => true }
  const [, attribute, quoted] = EQUAL.exec(text) ?? []
  if (attribute !== undefined && quoted !== undefined) {
    const value = unquoted(quoted)
    if (value !== undefined)
      return { equal: { attribute: attribute.toLowerCase(), value }, matches: parsed(text) }
  }
  return { equal: undefined, matches: parsed(text) }
}

function parsed(text: string): (resource: object) => boolean {
  try {
    return filter(parse(text))
  } catch {
    throw new ScimRefusal(400, 'The filter is not understood.', 'invalidFilter')
  }
}

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
