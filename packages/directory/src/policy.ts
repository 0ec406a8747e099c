// The directory's numbers.
// Not in config: no judgement uses them.

export const DIRECTORY_POLICY = {
  /** Whoever reviews keys asks about days; a minute is fine enough, and spares a write a request. */
  lastUseEverySeconds: 60,
  /** How long a key that was revoked elsewhere may still be taken here: short enough to wait for, long enough for a burst. */
  keysRememberedMs: 1000,
  /** Some kilobytes each. */
  workspacesRemembered: 10_000,
  /** People of one workspace at work within a second; more are looked up again. */
  sessionsRemembered: 10_000,
  /** A session that nobody used for a week is over: a holiday, not a lost laptop that opens months later. */
  sessionIdleMs: 7 * 86_400_000,
  /** Requests that left with the id before arrive within a minute, or not at all. */
  formerIdMs: 60_000,
} as const
