// The directory's one number.
// Not in config: no judgement uses it.

export const DIRECTORY_POLICY = {
  /** Whoever reviews keys asks about days; a minute is fine enough, and spares a write a request. */
  lastUseEverySeconds: 60,
} as const
