// The day on which a renewal was to be decided, at a lead, and which kind of contract it is of.
import { addDays, addMonths, type Day } from '@rung/kernel'
import { type TermKind, termKindOf, termTypeOf } from '@rung/renewal-risk'
import type { Resolution } from '../storage/read-resolutions.ts'

export function decisionDayOf(resolution: Resolution, leadDays: number): Day {
  return kindOfContract(resolution) === 'months'
    ? firstOfMonthTo(resolution.dueOn)
    : addDays(resolution.dueOn, -leadDays)
}

export function kindOfContract({ termMonths }: { readonly termMonths: number | null }): TermKind {
  return termKindOf(termTypeOf(termMonths))
}

/** The day on which a month that ends so began, or one of its first where months are of unequal length. */
function firstOfMonthTo(dueOn: Day): Day {
  const next = addDays(dueOn, 1)
  return next.endsWith('-01') ? addDays(addMonths(next, -1), -1) : addMonths(dueOn, -1)
}
