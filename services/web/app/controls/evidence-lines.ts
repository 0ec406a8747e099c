// Facts behind a number in the order they are read: the newest first, days of use as one line.
import { formatDay, plural } from './format.ts'
import { type Sentence, said } from './said.ts'

export type ToldEvidence = Sentence & {
  readonly id: string
  readonly status: 'known' | 'retracted' | 'sealed' | 'unknown'
  readonly day: string | null
  readonly who: { readonly name: string | null } | null
}

export type EvidenceLine = {
  readonly id: string
  readonly day: string | null
  readonly who: string | null
  readonly what: string
  readonly isTakenBack: boolean
}

export const isDayOfUse = (id: string): boolean => id.startsWith('day:')

/**
 * Days of use say one thing together; two and more become one line.
 * @example day:2026-11-27, day:2026-11-28 // "Used on 2 days, the last on Sat 28 Nov."
 */
export function evidenceGroups(told: readonly ToldEvidence[]): EvidenceLine[] {
  const days = told.filter(({ id, status }) => isDayOfUse(id) && status === 'known')
  const joined = days.length > 1 ? days : []
  const others = told.filter(fact => !joined.includes(fact))
  return [...joinedDays(joined), ...others.map(lineOf)].toSorted((a, b) =>
    (b.day ?? '').localeCompare(a.day ?? ''),
  )
}

function joinedDays(days: readonly ToldEvidence[]): EvidenceLine[] {
  const last = days
    .map(({ day }) => day)
    .filter(day => day !== null)
    .sort()
    .at(-1)
  if (last === undefined) return []
  const what = `Used on ${plural(days.length, 'day')}, the last on ${formatDay(last)}.`
  return [{ id: 'days', day: last, who: null, what, isTakenBack: false }]
}

function lineOf({ id, status, day, who, ...sentence }: ToldEvidence): EvidenceLine {
  const what = said(sentence)
  return { id, day, who: speakerBefore(who?.name ?? null, what), what, isTakenBack: status === 'retracted' }
}

/** Whose word it is, set before the sentence: not where the sentence names them already. */
export const speakerBefore = (name: string | null, what: string): string | null =>
  name === null || what.toLowerCase().includes(name.toLowerCase()) ? null : name
