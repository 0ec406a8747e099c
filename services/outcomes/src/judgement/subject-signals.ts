// Signals of one subject, written with as little ceremony as they need.
import { type Day, daysBetween } from '@rung/kernel'
import type { Signal, SignalValue, Subject } from '@rung/signals'

/** What stands behind a value: fact ids and the age of the newest. */
export type Behind = { readonly evidence: readonly string[]; readonly ageDays: number | null }

/** A name, its value, and what stands behind it. */
export type Said = readonly [name: string, value: SignalValue, behind: Behind]

export function signalsOf(subject: Subject, said: readonly Said[]): Signal[] {
  return said.map(([name, value, { evidence, ageDays }]) => ({
    subject,
    name,
    value,
    evidence: [...evidence],
    ageDays,
  }))
}

/** One fact as what stands behind its own attributes. */
export function behindFact(id: string, occurredOn: Day, asOf: Day): Behind {
  return { evidence: [id], ageDays: daysBetween(occurredOn, asOf) }
}
