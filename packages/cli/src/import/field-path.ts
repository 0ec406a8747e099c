// Where a mapping's field goes in the body that is sent: parts between dots, `[0]` the first of a list, `[]` each of one.
import type { FactBody, FactValue } from './reading.ts'

type Step = {
  readonly name: string
  /** Place in a list; `each` where a list of values is spread over it; undefined where it is no list. */
  readonly at: number | 'each' | undefined
}
/** Of one field, in order: `milestones[].key` is `milestones` each, then `key`. */
export type FieldPath = readonly Step[]
export type GrowingBody = Record<string, FactValue | FactBody>

/** The path of a field as it is named. What stands in braces is a column's own and is no list. */
export function pathOf(field: string): FieldPath {
  return (field.match(/(?:\{[^}]*\}|[^.{])+/g) ?? []).map(part => {
    const [, name = part, index] = /^(.+)\[(\d*)\]$/.exec(part) ?? []
    return { name, at: index === undefined ? undefined : index === '' ? 'each' : Number(index) }
  })
}

/** The field of the API that a mapping's field is part of: `milestones` of `milestones[0].key`. */
export function headOf(field: string): string {
  return pathOf(field)[0]?.name ?? field
}

/** Puts a value in its place; of a list for `each`, value by value. */
export function put(body: GrowingBody, [step, ...rest]: FieldPath, value: FactValue): void {
  if (step === undefined) return
  if (step.at === undefined) {
    if (rest.length === 0) body[step.name] = value
    else put(innerOf(body, step.name), rest, value)
    return
  }
  const list = listOf(body, step.name)
  const values: readonly FactValue[] = step.at === 'each' ? [value].flat() : [value]
  for (const [index, each] of values.entries()) {
    const at = step.at === 'each' ? index : step.at
    if (rest.length === 0) list[at] = each
    else {
      const inner = (list[at] ?? {}) as GrowingBody
      list[at] = inner
      put(inner, rest, each)
    }
  }
}

/** Closes the gaps that places without a value leave in lists. */
export function withoutGaps(body: GrowingBody): FactBody {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value.filter(each => each !== undefined) as FactValue) : value,
    ]),
  )
}

function innerOf(body: GrowingBody, name: string): GrowingBody {
  const inner = (body[name] ?? {}) as GrowingBody
  body[name] = inner
  return inner
}

function listOf(body: GrowingBody, name: string): (FactValue | FactBody | undefined)[] {
  const list = (body[name] ?? []) as (FactValue | FactBody | undefined)[]
  body[name] = list as unknown as FactValue
  return list
}
