// A number out of the signals, with the facts behind it.
import { type Reading, unknownReading } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

/** The signal of that name as a reading; unknown when it was not published. */
export function readingOf(subject: SubjectSignals, name: string): Reading {
  const signal = subject.signal(name)
  if (signal === undefined) return unknownReading
  return { value: subject.number(name), evidence: signal.evidence, ageDays: signal.ageDays }
}
