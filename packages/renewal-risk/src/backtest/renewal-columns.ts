// Takes renewals row by row into columns, and packs them.
import type { Day } from '@rung/kernel'
import { type FeatureValue, type RiskFeatures, type TermKind, type TermType, termKindOf } from '../feature.ts'
import { TERM_TYPES } from '../model.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import { NUMBER, type PackedFeatures, type PackedRenewals, WORDS_FROM } from './packed-renewals.ts'

/** Takes rows one by one and keeps no object of them. */
export type FeatureColumns = {
  add(features: RiskFeatures): void
  count(): number
  /** Those rows, by place; all where none are named. */
  pack(rows?: readonly number[]): PackedFeatures
}

/** All, or those of one kind. */
export type RenewalColumns = {
  add(renewal: DatedRenewal): void
  count(of?: TermKind): number
  /** How many of them were lost. */
  lost(of?: TermKind): number
  pack(of?: TermKind): PackedRenewals
}

export function featureColumns(): FeatureColumns {
  const columns = new Map<string, { codes: Uint16Array; numbers: Float64Array }>()
  const words = distinct<boolean | string>()
  let count = 0
  let room = 64
  const columnOf = (name: string) => {
    const known = columns.get(name)
    if (known !== undefined) return known
    const column = { codes: new Uint16Array(room), numbers: new Float64Array(room) }
    columns.set(name, column)
    return column
  }
  return {
    add: features => {
      if (count === room) {
        room *= 2
        for (const column of columns.values()) {
          column.codes = grown(column.codes, new Uint16Array(room))
          column.numbers = grown(column.numbers, new Float64Array(room))
        }
      }
      for (const name in features) {
        const value = features[name] as FeatureValue
        const column = columnOf(name)
        if (typeof value === 'number') {
          column.codes[count] = NUMBER
          column.numbers[count] = value
        } else if (value !== null) column.codes[count] = WORDS_FROM + words.placeOf(value)
      }
      count++
    },
    count: () => count,
    pack: rows => {
      const taken = rows?.length ?? count
      const codes = new Uint16Array(columns.size * taken)
      const numbers = new Float64Array(columns.size * taken)
      for (const [at, column] of [...columns.values()].entries()) {
        codes.set(takenOf(column.codes.subarray(0, count), rows), at * taken)
        numbers.set(takenOf(column.numbers.subarray(0, count), rows), at * taken)
      }
      return { count: taken, names: [...columns.keys()], words: words.all, codes, numbers }
    },
  }
}

export function renewalColumns(): RenewalColumns {
  const features = featureColumns()
  const days = distinct<Day>()
  const lost: number[] = []
  const termTypes: number[] = []
  const dueOn: number[] = []
  const decisionOn: number[] = []
  const becameKnownAt: number[] = []
  /** Places in order; undefined for all. */
  const placesOf = (of: TermKind | undefined): number[] | undefined =>
    of === undefined
      ? undefined
      : lost.flatMap((_, row) =>
          termKindOf(TERM_TYPES[termTypes[row] as number] as TermType) === of ? [row] : [],
        )
  return {
    add: row => {
      features.add(row.features)
      lost.push(row.lost ? 1 : 0)
      termTypes.push(TERM_TYPES.indexOf(row.termType))
      dueOn.push(days.placeOf(row.dueOn as Day))
      decisionOn.push(days.placeOf(row.decisionOn))
      becameKnownAt.push(Date.parse(row.becameKnownAt))
    },
    count: of => takenOf(lost, placesOf(of)).length,
    lost: of => takenOf(lost, placesOf(of)).reduce((sum, each) => sum + each, 0),
    pack: of => {
      const rows = placesOf(of)
      return {
        features: features.pack(rows),
        lost: Uint8Array.from(takenOf(lost, rows)),
        termTypes: Uint8Array.from(takenOf(termTypes, rows)),
        dueOn: Uint16Array.from(takenOf(dueOn, rows)),
        decisionOn: Uint16Array.from(takenOf(decisionOn, rows)),
        days: days.all,
        becameKnownAt: Float64Array.from(takenOf(becameKnownAt, rows)),
      }
    },
  }
}

/** Values by the place at which each came first. */
function distinct<T>() {
  const places = new Map<T, number>()
  const all: T[] = []
  return {
    all,
    placeOf: (value: T): number => {
      const known = places.get(value)
      if (known !== undefined) return known
      places.set(value, all.length)
      return all.push(value) - 1
    },
  }
}

function takenOf<T extends Float64Array | Uint16Array | number[]>(
  values: T,
  rows: readonly number[] | undefined,
): T | number[] {
  return rows === undefined ? values : rows.map(row => values[row] as number)
}

function grown<T extends Float64Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
