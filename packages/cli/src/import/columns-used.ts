// The columns that a mapping names, by table, each with a place where it is named.
import type { Condition, FactMapping, MappingWords, SortKey } from './mapping.ts'
import type { Path } from './mapping-mistakes.ts'
import { placesOf } from './read-cell.ts'
import { ARITHMETIC, type ValueObject, type ValueSpec } from './value-spec.ts'

export type ColumnsUsed = ReadonlyMap<string, ReadonlyMap<string, Path>>

/** Of the tables that facts read from or look up. */
export function columnsUsed(mapping: MappingWords): ColumnsUsed {
  const used = new Map<string, Map<string, Path>>()
  const name = (table: string, column: string, path: Path): void => {
    const columns = used.get(table) ?? new Map<string, Path>()
    used.set(table, columns)
    if (!columns.has(column)) columns.set(column, path)
  }
  mapping.facts.forEach((fact, index) => {
    nameFact(fact, ['facts', index], name)
  })
  for (const [table, { key }] of Object.entries(mapping.tables)) {
    if (key !== undefined && used.has(table)) nameValue(key, table, ['tables', table, 'key'], name)
  }
  return used
}

type Name = (table: string, column: string, path: Path) => void

function nameFact(fact: FactMapping, path: Path, name: Name): void {
  const { from } = fact
  const at = (...more: (string | number)[]): Path => [...path, ...more]
  // A table stands in the answer even when nothing of it is named.
  for (const [field, value] of Object.entries(fact.fields)) {
    for (const column of placesOf(field)) name(from, column, at('fields', field))
    nameValue(value, from, at('fields', field), name)
  }
  if (fact.where) nameCondition(fact.where, from, at('where'), name)
  fact.rejects.forEach((rule, index) => {
    nameCondition(rule.when, from, at('rejects', index, 'when'), name)
  })
  fact.flags.forEach((rule, index) => {
    nameCondition(rule.when, from, at('flags', index, 'when'), name)
  })
  fact.sortBy?.forEach((key: SortKey, index) => {
    nameValue(key, from, at('sortBy', index), name)
  })
  if (fact.unique !== undefined) name(from, fact.unique, at('unique'))
  if (Array.isArray(fact.distinct)) for (const column of fact.distinct) name(from, column, at('distinct'))
}

function nameCondition(condition: Condition, from: string, path: Path, name: Name): void {
  for (const side of ['left', 'right'] as const) {
    const value = condition[side]
    if (value !== undefined) nameValue(value, from, [...path, side], name)
  }
  for (const group of ['all', 'any'] as const) {
    condition[group]?.forEach((part, index) => {
      nameCondition(part, from, [...path, group, index], name)
    })
  }
}

function nameValue(spec: ValueSpec, from: string, path: Path, name: Name): void {
  if (typeof spec === 'string') {
    name(from, spec, path)
    return
  }
  if (spec.column !== undefined) name(from, spec.column, [...path, 'column'])
  for (const column of placesOf(spec.template ?? '')) name(from, column, [...path, 'template'])
  if (spec.lookup) {
    nameValue(spec.lookup.by, from, [...path, 'lookup', 'by'], name)
    name(spec.lookup.table, spec.lookup.column, [...path, 'lookup', 'column'])
  }
  nameRows(spec, from, path, name)
  for (const word of ['firstOf', 'minOf', 'maxOf'] as const) {
    spec[word]?.forEach((option, index) => {
      nameValue(option, from, [...path, word, index], name)
    })
  }
  for (const word of [...ARITHMETIC, 'addMonths', 'addMinutes'] as const) {
    const operands = spec[word]
    for (const operand of operands === undefined ? [] : [operands].flat()) {
      if (typeof operand !== 'number') nameValue(operand, from, [...path, word], name)
    }
  }
  if (typeof spec.currency === 'object') nameValue(spec.currency, from, [...path, 'currency'], name)
}

function nameRows(spec: ValueObject, from: string, path: Path, name: Name): void {
  for (const word of ['runningTotal', 'carry'] as const) {
    const rows = spec[word]
    if (!rows) continue
    for (const column of [rows.column, ...[rows.per].flat()]) name(from, column, [...path, word])
  }
  if (Array.isArray(spec.hash)) for (const column of spec.hash) name(from, column, [...path, 'hash'])
}
