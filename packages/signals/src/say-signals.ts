// Signals of one subject, written with as little ceremony as they need and held to the vocabulary by their types.

import type { Behind, Signal, SignalBy } from './signal.ts'
import type { Source, SubjectKind } from './vocabulary/entry.ts'
import type { NameBy, StatedValueOf } from './vocabulary.ts'

/** A name of the context, its value, and what stands behind it. */
export type SignalStatement<C extends Source, K extends SubjectKind> = {
  [N in NameBy<C, K>]: readonly [name: N, value: StatedValueOf<K, N>, behind: Behind]
}[NameBy<C, K>]

/** The statements as signals, in the order given. A name that the context does not publish about such a subject is a type error. */
export function signalsAbout<C extends Source, K extends SubjectKind>(
  _context: C,
  subject: { readonly kind: K; readonly id: string },
  statements: readonly SignalStatement<C, NoInfer<K>>[],
): SignalBy<C>[] {
  const all: readonly (readonly [string, Signal['value'], Behind])[] = statements
  return all.map(([name, value, { evidence, ageDays, moving }]) => {
    const said = { subject, name, value, evidence: [...evidence], ageDays }
    const signal: Signal = moving === undefined ? said : { ...said, moving }
    // The parameter's type has said so of each; a generic one cannot be followed further.
    return signal as SignalBy<C>
  })
}
