// Signals of one subject, written with as little ceremony as they need.
import { type Day, daysBetween } from '@rung/kernel'
import {
  type Behind,
  type SignalBy,
  type SignalStatement,
  type SubjectKind,
  signalsAbout,
} from '@rung/signals'

export type { Behind }

/** A name of this context, its value, and what stands behind it. */
export type OutcomesSignal<K extends SubjectKind> = SignalStatement<'outcomes', K>

export function signalsOf<K extends SubjectKind>(
  subject: { readonly kind: K; readonly id: string },
  said: readonly OutcomesSignal<K>[],
): SignalBy<'outcomes'>[] {
  return signalsAbout('outcomes', subject, said)
}

/** One fact as what stands behind its own attributes. */
export function behindFact(id: string, occurredOn: Day, asOf: Day): Behind {
  return { evidence: [id], ageDays: daysBetween(occurredOn, asOf) }
}
