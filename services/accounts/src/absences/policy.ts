// The bounds of absences.
// Not in config: limits of what is taken; no judgement uses them.

export const ABSENCE_POLICY = {
  /** A leave of a year; who is away for longer hands their accounts over. A slip of a digit would let a deputy in for decades. */
  daysMost: 366,
  /** Of one CSM, that have not ended: a year of holidays in parts, and several deputies for each. */
  absencesMost: 50,
} as const
