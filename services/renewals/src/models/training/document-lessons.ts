// What each model of a lead is learned from: at the shortest lead terms and months by themselves, where both are decided.
import type { ModelInForce } from '@rung/judgement/storage'
import { type PackedFeatures, type PackedRenewals, TERM_KINDS } from '@rung/renewal-risk'
import type { AnswersFor } from './answers-for.ts'
import type { Unheard } from './heard-of.ts'
import type { AccountDay } from './lacking-days.ts'
import type { LeadLessons } from './read-lessons.ts'

type Count = { readonly n: number; readonly lost: number }

export type DocumentLessons = {
  readonly leadDays: number
  readonly answersFor: AnswersFor
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

/**
 * A model a kind once both are decided, and from then on: what answers for a kind is learned from it and judged on it alone, however few
 * it has. One of all where only one kind was decided.
 */
export function documentsOf(lead: LeadLessons, inForce: readonly ModelInForce[]): DocumentLessons[] {
  const hasOwn = inForce.some(
    ({ model }) => model.leadDays === lead.leadDays && model.answersFor !== undefined,
  )
  const areBothDecided = TERM_KINDS.every(kind => lead.rows.count(kind) + lead.undescribed.count(kind) > 0)
  return hasOwn || areBothDecided ? TERM_KINDS.map(kind => documentOf(lead, kind)) : [documentOf(lead, 'all')]
}

function documentOf(
  { leadDays, rows, undescribed, onlyStayed, lacking, unheard, now }: LeadLessons,
  answersFor: AnswersFor,
): DocumentLessons {
  const of = answersFor === 'all' ? undefined : answersFor
  const kinds = of === undefined ? TERM_KINDS : [of]
  const silentDays = kinds.flatMap(kind => unheard[kind].map(({ dueOn }) => dueOn)).toSorted()
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)
  return {
    leadDays,
    answersFor,
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
