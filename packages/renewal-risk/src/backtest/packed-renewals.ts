// Renewals by columns in a few blocks of memory: another thread is handed those without a copy, however many there are.
import type { Day } from '@rung/kernel'
import type { FeatureValue, RiskFeatures } from '../feature.ts'
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
export type FeatureColumns = { add(features: RiskFeatures): void; count(): number; pack(): PackedFeatures }
export type RenewalColumns = {
  add(renewal: DatedRenewal): void
  count(): number
  /** How many of them were lost. */
  lost(): number
  pack(): PackedRenewals
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
    pack: () => {
      const codes = new Uint16Array(columns.size * count)
      const numbers = new Float64Array(columns.size * count)
      for (const [at, column] of [...columns.values()].entries()) {
        codes.set(column.codes.subarray(0, count), at * count)
        numbers.set(column.numbers.subarray(0, count), at * count)
      }
      return { count, names: [...columns.keys()], words: words.all, codes, numbers }
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
  return {
    add: row => {
      features.add(row.features)
      lost.push(row.lost ? 1 : 0)
      termTypes.push(TERM_TYPES.indexOf(row.termType))
      dueOn.push(days.placeOf(row.dueOn as Day))
      decisionOn.push(days.placeOf(row.decisionOn))
      becameKnownAt.push(Date.parse(row.becameKnownAt))
    },
    count: () => lost.length,
    lost: () => lost.reduce((sum, each) => sum + each, 0),
    pack: () => ({
      features: features.pack(),
      lost: Uint8Array.from(lost),
      termTypes: Uint8Array.from(termTypes),
      dueOn: Uint16Array.from(dueOn),
      decisionOn: Uint16Array.from(decisionOn),
      days: days.all,
      becameKnownAt: Float64Array.from(becameKnownAt),
    }),
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

function grown<T extends Float64Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
