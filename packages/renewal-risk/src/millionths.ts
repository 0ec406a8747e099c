// The unit in which contributions to a risk are held.

/** Contributions are whole millionths of log-odds: 1e-6 moves no probability by more than a quarter of a millionth. */
export const MILLIONTHS = 1_000_000

/** Rounded, and never -0, which JSON cannot say. */
export function toMillionths(logOdds: number): number {
  return Math.round(logOdds * MILLIONTHS) + 0
}
