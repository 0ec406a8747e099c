// The directory's numbers.
// Not in config: no judgement uses them.

export const DIRECTORY_POLICY = {
  /** Whoever reviews keys asks about days; a minute is fine enough, and spares a write a request. */
  lastUseEverySeconds: 60,
  /** How long a key that was revoked elsewhere may still be taken here: short enough to wait for, long enough for a burst. */
  keysRememberedMs: 1000,
  /** Some kilobytes each. */
  workspacesRemembered: 10_000,
} as const
