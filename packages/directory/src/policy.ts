// The directory's numbers.
// Not in config: no judgement of an account uses them.

export const DIRECTORY_POLICY = {
  /**
   * A term that went on by itself counts once a contract of its kind was heard of on its day or so many days after: as long as a renewal past its
   * day stays open to be decided. A vendor of a few dozen customers signs, changes or loses some contract each quarter.
   */
  newsWithinDays: 90,
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
