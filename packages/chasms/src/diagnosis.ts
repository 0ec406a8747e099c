// What the whole book is told: nine areas, the symptoms that moved, and the chasms they show.
import type { Day } from '@rung/kernel'
import type { ChasmAction } from './chasm-action.ts'

export const CHASMS = ['focus', 'execute', 'deliver'] as const
export type Chasm = (typeof CHASMS)[number]
export const SUBJECTS = ['promises', 'product', 'people'] as const
export type Subject = (typeof SUBJECTS)[number]

export type Interval = { readonly low: number; readonly high: number }

/** A week of an indicator: `hits` of the `of` things that are known, of the `all` there were. */
export type IndicatorWeek = {
  /** The Monday it begins with. */
  readonly week: Day
  readonly hits: number
  readonly of: number
  readonly all: number
  /** Whether its source spoke at all by then: what was not told is unknown, not zero. */
  readonly told: boolean
}

export type Indicator = {
  readonly name: string
  readonly weeks: readonly IndicatorWeek[]
  /** Over the last weeks together (policy, 13): hits / of. A share where more is better; null is unknown. */
  readonly value: number | null
  readonly interval: Interval | null
  readonly hits: number
  readonly of: number
  /** 0..1: how much of it is known. */
  readonly coverage: number
  /** Enough is known for its changes to be watched. */
  readonly known: boolean
  /** Whether they are: what is only shown raises nothing. */
  readonly watched: boolean
}

/** How far CSMs differ in what their customers attain beyond what their books explain. Nobody is named. */
export type Spread = {
  /** Standard deviation between CSMs, in shares of an outcome; null is unknown. */
  readonly deviation: number | null
  readonly interval: Interval | null
  readonly csms: number
  readonly accounts: number
  readonly coverage: number
}
export type CsmSpreadWeek = Spread & { readonly week: Day }
/** With what it was at the end of each quarter, counted back from the last whole week, which is the last of them; of which nothing is known there is none. */
export type CsmSpread = Spread & { readonly quarters: readonly CsmSpreadWeek[] }

export type Area = {
  readonly chasm: Chasm
  readonly subject: Subject
  readonly indicators: readonly Indicator[]
  /** Of execute and people alone. */
  readonly csmSpread: CsmSpread | null
  /** Mean over its indicators. */
  readonly coverage: number
}

/** A share before and since it changed. */
export type Change = {
  readonly before: { readonly hits: number; readonly of: number; readonly share: number }
  readonly since: { readonly hits: number; readonly of: number; readonly share: number }
}

export type Carrier = {
  readonly name: string
  /** Misses since, and how many of them the share before does not explain. */
  readonly misses: number
  readonly of: number
  readonly excess: number
}

/** A symptom that has moved for the worse and has not come back. */
export type RaisedSymptom = {
  readonly name: string
  readonly chasm: Chasm | null
  readonly subject: Subject | null
  readonly change: Change
  /** The most probable week it began with, and the weeks that hold it with 95 %. */
  readonly since: { readonly week: Day; readonly earliest: Day; readonly latest: Day }
  /** The week by whose end it could be told. */
  readonly raisedWeek: Day
  /** Value of the detector: above 104, chance alone would bring it once in two years at most. */
  readonly evidence: number
  /** Those with the most misses more than before explains; never CSMs. */
  readonly accounts: readonly Carrier[]
  readonly segments: readonly Carrier[]
  /** By what else it can be told apart: who made the promise, which capability, which source. */
  readonly causes: readonly Carrier[]
}

export type Finding = {
  readonly chasm: Chasm
  readonly foundWeek: Day
  /** Of its symptom with the most evidence. */
  readonly since: RaisedSymptom['since']
  readonly evidence: number
  readonly symptoms: readonly RaisedSymptom[]
  /** Symptoms of the other chasms and of all that moved too. */
  readonly alsoMoved: readonly string[]
  readonly wayOut: readonly ChasmAction[]
}

export type Diagnosis = {
  readonly asOf: Day
  /** The last whole week that is judged, by its Monday. */
  readonly week: Day
  readonly areas: readonly Area[]
  /** Worst first. */
  readonly findings: readonly Finding[]
  /** Findings that are over. */
  readonly past: readonly { readonly chasm: Chasm; readonly foundWeek: Day; readonly endedWeek: Day }[]
  /** Symptoms that moved without a chasm being found by them, and the common ones. */
  readonly watch: readonly RaisedSymptom[]
  /** Shares of leads, deals and renewals that belong to no chasm alone. */
  readonly common: readonly Indicator[]
  /** Why nothing could be told of these: too little is known. */
  readonly unknown: readonly string[]
}
