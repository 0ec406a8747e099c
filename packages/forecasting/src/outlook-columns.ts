// A book of renewals in columns: a hundred thousand of them are added up without an object each.
import type { ForecastPolicy } from './policy.ts'
import { assertOutlook, type RenewalOutlook } from './renewal-outlook.ts'

/** Which sum is meant: everything left after, or only what was there before (no expansion counts). */
export type Measure = 'arrAfter' | 'retained'

/** One way of being kept, for every renewal of the book; a chance of 0 where a renewal has none such. */
export type KeptColumn = {
  /** Given that the renewal is kept. */
  readonly chance: Float64Array
  readonly arrAfterMinor: Float64Array
}

/** All columns are as long, and in one order: sums are taken in it, so that the same book gives the same bits. */
export type OutlookColumns = {
  readonly arrMinor: Float64Array
  /** 0 and 1 are renewals already decided. */
  readonly chanceLost: Float64Array
  readonly kept: readonly KeptColumn[]
}

/** In id order. Throws on an outlook that is not a distribution. */
export function columnsOf(book: readonly RenewalOutlook[]): OutlookColumns {
  const renewals = [...book].sort((a, b) => (a.renewalId < b.renewalId ? -1 : 1))
  for (const renewal of renewals) assertOutlook(renewal)
  const ways = renewals.reduce((most, { kept }) => Math.max(most, kept.length), 0)
  return {
    arrMinor: Float64Array.from(renewals, ({ arrMinor }) => arrMinor),
    chanceLost: Float64Array.from(renewals, ({ chanceLost }) => chanceLost),
    kept: Array.from({ length: ways }, (_, way) => ({
      chance: Float64Array.from(renewals, ({ kept }) => kept[way]?.chance ?? 0),
      arrAfterMinor: Float64Array.from(renewals, ({ kept }) => kept[way]?.arrAfterMinor ?? 0),
    })),
  }
}

/** Renewals as they are read of many at once, in id order. */
export type BookedColumns = {
  readonly arrMinor: Float64Array
  /** The probability served; of a decided renewal 1 when it was lost, else 0. */
  readonly chanceLost: Float64Array
  /** NaN of an open renewal. */
  readonly arrAfterMinor: Float64Array
  /** Of an open renewal that is kept: P(contracted), P(renewed), P(expanded). */
  readonly split: readonly [Float64Array, Float64Array, Float64Array]
}

/** Open renewals as `outlookOf` gives them, decided ones as what they became. */
export function bookedColumns(booked: BookedColumns, policy: ForecastPolicy): OutlookColumns {
  const { arrMinor, chanceLost, arrAfterMinor, split } = booked
  const { contracted, renewed, expanded } = policy.arrAfterShare
  return {
    arrMinor,
    chanceLost,
    kept: [contracted, renewed, expanded].map((share, way) => {
      const chance = (split[way] as Float64Array).slice()
      const after = arrMinor.map(arr => Math.round(arr * share))
      for (let i = 0; i < arrMinor.length; i++) {
        const became = arrAfterMinor[i] as number
        if (Number.isNaN(became)) continue
        chance[i] = way === 0 && became > 0 ? 1 : 0
        after[i] = became
      }
      return { chance, arrAfterMinor: after }
    }),
  }
}

/** How many renewals are undecided. */
export function openIn({ chanceLost }: OutlookColumns): number {
  let open = 0
  for (const chance of chanceLost) if (chance > 0 && chance < 1) open += 1
  return open
}

/** The columns under one measure: no expansion counts in what is retained. */
export function measured(columns: OutlookColumns, measure: Measure): OutlookColumns {
  if (measure === 'arrAfter') return columns
  const { arrMinor } = columns
  return {
    ...columns,
    kept: columns.kept.map(way => ({
      ...way,
      arrAfterMinor: way.arrAfterMinor.map((after, i) => Math.min(after, arrMinor[i] as number)),
    })),
  }
}

/** The sum of a column, in its order. */
export function totalOf(column: Float64Array): number {
  let total = 0
  for (const value of column) total += value
  return total
}
