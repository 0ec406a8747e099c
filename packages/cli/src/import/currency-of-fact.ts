// Which currency an amount is in, when its value does not say: that of its fact, of its table, or the only one there is.
import { cellFormatOf } from './cells-of-table.ts'
import type { FactMapping, MappingWords } from './mapping.ts'
import type { Mistake, Path } from './mapping-mistakes.ts'
import type { ValueSpec } from './value-spec.ts'

/** The currency that every fact of the mapping is in, when they all say one and the same. */
export function onlyCurrency(mapping: MappingWords): string | undefined {
  const named = mapping.facts.flatMap(fact =>
    fact.fields.currency === undefined ? [] : [constantOf(fact.fields.currency)],
  )
  const [first] = named
  return named.every(each => each === first) ? first : undefined
}

/** Amounts of which nothing says a currency: how many decimals they have is then unknown. */
export function amountsWithoutCurrency(mapping: MappingWords): Mistake[] {
  return mapping.facts.flatMap((fact, index) =>
    hasCurrency(mapping, fact)
      ? []
      : amountsIn(fact, ['facts', index]).map(path => ({ path, message: MESSAGE })),
  )
}

const MESSAGE =
  '`as: minor` needs a currency, for its decimals: add `currency: EUR` or `currency: { column: ... }` here, or `currency: EUR` at the table or the top'

function hasCurrency(mapping: MappingWords, fact: FactMapping): boolean {
  return (
    fact.fields.currency !== undefined ||
    cellFormatOf(mapping, fact.from).currency !== undefined ||
    onlyCurrency(mapping) !== undefined
  )
}

function amountsIn(node: unknown, path: Path): Path[] {
  if (typeof node !== 'object' || node === null) return []
  const spec = node as { as?: unknown; currency?: unknown }
  const own = spec.as === 'minor' && spec.currency === undefined ? [[...path, 'as']] : []
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, child]) =>
      amountsIn(child, [...path, Array.isArray(node) ? Number(key) : key]),
    ),
  ]
}

function constantOf(spec: ValueSpec): string | undefined {
  return typeof spec === 'object' && typeof spec.const === 'string' ? spec.const : undefined
}
