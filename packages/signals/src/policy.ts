// Every number of due work, with its reason.
// Not in config: the pace of the machine; no judgement uses them.

export const dueWorkPolicy = {
  /** Failures in a row after which an account is put aside: with the waits between them, half a minute. */
  attempts: 5,
  /** The wait doubles from two seconds; what fails on and off is not left for longer than this. */
  longestWaitSeconds: 300,
} as const
