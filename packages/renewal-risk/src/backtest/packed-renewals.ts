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

const UNKNOWN = 0
export const NUMBER = 1
export const WORDS_FROM = 2

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
