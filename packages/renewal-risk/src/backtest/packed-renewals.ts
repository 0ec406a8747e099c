// Renewals by columns in a few blocks of memory: another thread is handed those without a copy, however many there are.
import type { Day } from '@rung/kernel'
import { type FeatureValue, type RiskFeatures, type TermKind, type TermType, termKindOf } from '../feature.ts'
import { TERM_TYPES } from '../model.ts'
import type { DatedRenewal } from './dated-renewal.ts'

/** Features of so many rows. */
export type PackedFeatures = {
  readonly count: number
  readonly names: readonly string[]
  /** Flags and words that there are. */
  readonly words: readonly (boolean | string)[]
  /** Name by name, a value a row: 0 unknown, 1 a number, from 2 on a word. */
  readonly codes: Uint16Array<ArrayBuffer>
  /** Likewise; 0 where there is none. */
  readonly numbers: Float64Array<ArrayBuffer>
}

export type PackedRenewals = {
  readonly features: PackedFeatures
  readonly lost: Uint8Array<ArrayBuffer>
  /** Places in `TERM_TYPES`. */
  readonly termTypes: Uint8Array<ArrayBuffer>
  /** Places in `days`. */
  readonly dueOn: Uint16Array<ArrayBuffer>
  readonly decisionOn: Uint16Array<ArrayBuffer>
  readonly days: readonly Day[]
  /** Milliseconds since 1970. */
  readonly becameKnownAt: Float64Array<ArrayBuffer>
}

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

const UNKNOWN = 0
const NUMBER = 1
const WORDS_FROM = 2

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

/** Row by row again. What a row did not name is unknown. */
export function unpackFeatures({ count, names, words, codes, numbers }: PackedFeatures): RiskFeatures[] {
  return Array.from({ length: count }, (_, row) => {
    const features: Record<string, FeatureValue> = {}
    for (let at = 0; at < names.length; at++) {
      const place = at * count + row
      const code = codes[place] as number
      features[names[at] as string] =
        code === UNKNOWN
          ? null
          : code === NUMBER
            ? (numbers[place] as number)
            : (words[code - WORDS_FROM] as boolean | string)
    }
    return features
  })
}

export function unpackRenewals(packed: PackedRenewals): DatedRenewal[] {
  const { lost, termTypes, dueOn, decisionOn, days, becameKnownAt } = packed
  return unpackFeatures(packed.features).map((features, row) => ({
    features,
    lost: lost[row] === 1,
    termType: TERM_TYPES[termTypes[row] as number] as DatedRenewal['termType'],
    dueOn: days[dueOn[row] as number] as Day,
    decisionOn: days[decisionOn[row] as number] as Day,
    becameKnownAt: new Date(becameKnownAt[row] as number).toISOString(),
  }))
}

/** What is handed over: who packed has it no more. */
export function blocksOf(packed: readonly (PackedFeatures | PackedRenewals)[]): ArrayBuffer[] {
  return packed.flatMap(each =>
    'features' in each
      ? [
          ...blocksOf([each.features]),
          ...[each.lost, each.termTypes, each.dueOn, each.decisionOn, each.becameKnownAt].map(
            ({ buffer }) => buffer,
          ),
        ]
      : [each.codes.buffer, each.numbers.buffer],
  )
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
