// A measure: which things of the book are looked at week by week, and which of them missed.
import { type Day, weekOf } from '@rung/kernel'
import type { Company } from './company.ts'
import type { Chasm, Subject } from './diagnosis.ts'
import type { Voice } from './joining.ts'
import type { ChasmPolicy } from './policy.ts'
import type { WeekGrid } from './week-grid.ts'

/** Things that belong together: of one account and one cause, decided on one day, or alike in each of some weeks. */
export type Item = {
  /** The day by which it could be told: nothing later is needed to know it. */
  readonly on: Day
  /** From the week of that day on it is the same in each of so many weeks; left out, in that one. */
  readonly weeks?: number
  readonly accountId: string | null
  /** By what else it can be told apart: a role, a capability, a source. */
  readonly cause: string | null
  readonly misses: number
  /** How many are known, of all there were. */
  readonly of: number
  readonly all: number
}

export type Looking = { readonly policy: ChasmPolicy; readonly asOf: Day; readonly grid: WeekGrid }

/** What nothing told would be read as. `says_nothing`: only what was told counts, so that silence is no number. */
export type Silence = 'reads_as_hit' | 'reads_as_miss' | 'says_nothing'

export type Measure = {
  /** The name of what is hoped for: more is better. */
  readonly name: string
  /** Measures that are one voice in several; left out: it stands for itself. */
  readonly kin?: string
  /** Null: a symptom of all three. */
  readonly area: { readonly chasm: Chasm; readonly subject: Subject } | null
  /** Whether its changes are symptoms. */
  readonly watched: boolean
  readonly itemsOf: (company: Company, looking: Looking) => Iterable<Item>
  /** What a week in which its source told nothing would be read as. */
  readonly silence: Silence
  /** What its source told, where that is more than its misses or hits: of so many accounts, on a day. */
  readonly spoken?: (company: Company) => Iterable<{ readonly on: Day; readonly accounts: number }>
  /** What connections told, one by one, where a second one would tell more of the same: see `joining.ts`. */
  readonly voices?: (company: Company) => Iterable<Voice>
  /** From which week on its source speaks; null: it never spoke. */
  readonly toldFrom: (company: Company, looking: Looking) => Day | null
  /** Where it must tell of each week by itself, silence is unknown: the weeks of which it told. */
  readonly toldWeeks?: (company: Company) => ReadonlySet<Day>
}

export function oneItem(on: Day, accountId: string | null, cause: string | null, miss: boolean | null): Item {
  return { on, accountId, cause, misses: Number(miss === true), of: Number(miss !== null), all: 1 }
}

/** The week of the first of some days. */
export function firstWeek(days: Iterable<Day | null>): Day | null {
  let first: Day | null = null
  for (const day of days) if (day !== null && (first === null || day < first)) first = day
  return first === null ? null : weekOf(first)
}
