// What each model of a lead is learned from: one of all decided renewals, or at the shortest lead one of terms and one of months.
import type { ModelInForce } from '@rung/judgement/storage'
import {
  backtestPolicy,
  isEnough,
  type PackedFeatures,
  type PackedRenewals,
  TERM_KINDS,
  type TermKind,
} from '@rung/renewal-risk'
import type { AnswersFor } from './answers-for.ts'
import type { Unheard } from './heard-of.ts'
import type { AccountDay } from './lacking-days.ts'
import type { LeadLessons } from './read-lessons.ts'

type Count = { readonly n: number; readonly lost: number }

export type DocumentLessons = {
  readonly leadDays: number
  readonly answersFor: AnswersFor
  /** Of a model of all: kinds of which too few were decided for one of their own. Empty where only one kind was decided. */
  readonly tooFewOf: readonly TermKind[]
  readonly described: Count
  readonly undescribed: Count
  readonly onlyStayed: number
  readonly unheard: Unheard
  readonly lacking: { readonly renewals: number; readonly days: readonly AccountDay[] }
  pack(): {
    readonly rows: PackedRenewals
    readonly undescribed: PackedRenewals
    readonly now: readonly PackedFeatures[]
  }
}

/** A model a kind where there is enough of both to learn from, and from then on, whatever becomes of the counts; else one of all. */
export function documentsOf(lead: LeadLessons, inForce: readonly ModelInForce[]): DocumentLessons[] {
  const hasOwn = inForce.some(
    ({ model }) => model.leadDays === lead.leadDays && model.answersFor !== undefined,
  )
  const tooFewOf = TERM_KINDS.filter(
    kind => !isEnough(lead.rows.count(kind), lead.rows.lost(kind), backtestPolicy),
  )
  if (hasOwn || tooFewOf.length === 0) return TERM_KINDS.map(kind => documentOf(lead, kind, []))
  const areBothDecided = TERM_KINDS.every(kind => lead.rows.count(kind) + lead.undescribed.count(kind) > 0)
  return [documentOf(lead, 'all', areBothDecided ? tooFewOf : [])]
}

function documentOf(
  { leadDays, rows, undescribed, onlyStayed, lacking, unheard, now }: LeadLessons,
  answersFor: AnswersFor,
  tooFewOf: readonly TermKind[],
): DocumentLessons {
  const of = answersFor === 'all' ? undefined : answersFor
  const kinds = of === undefined ? TERM_KINDS : [of]
  const silentDays = kinds.flatMap(kind => unheard[kind].map(({ dueOn }) => dueOn)).toSorted()
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)
  return {
    leadDays,
    answersFor,
    tooFewOf,
    described: { n: rows.count(of), lost: rows.lost(of) },
    undescribed: { n: undescribed.count(of), lost: undescribed.lost(of) },
    onlyStayed: sum(kinds.map(kind => onlyStayed[kind])),
    unheard: { renewals: silentDays.length, from: silentDays[0] ?? null, to: silentDays.at(-1) ?? null },
    lacking: {
      renewals: sum(kinds.map(kind => lacking[kind].renewals)),
      days: kinds.flatMap(kind => lacking[kind].days),
    },
    pack: () => ({
      rows: rows.pack(of),
      undescribed: undescribed.pack(of),
      now: kinds.map(kind => now[kind].pack()),
    }),
  }
}
