// Every number of signing in, with its unit and its reason. How long a session may lie idle, and how long a former id of it is good,
// every service must know: they stand in the directory's policy.
// Not in config: limits of the installation; no judgement uses them.

export const SIGN_IN_POLICY = {
  /** A month: then whoever it is proves anew who they are, whatever a browser has kept. */
  sessionDays: 30,
  /** A working day: then the issuer says anew that they are still of the company. */
  oidcSessionHours: 12,
  /** To find the password, the second factor and the telephone. */
  oidcAttemptMinutes: 10,
  /** A used sign-in is kept until no attempt of its time is good any more, whatever the clocks of processes say: an hour. */
  keepUsedSignInsMs: 3_600_000,
  /** An id that leaked is worth an hour, not a month. */
  rotateAfterMinutes: 60,
  /** Sessions that are over stay listed in nothing; the audit keeps that they were. */
  keepOverDays: 30,
  /** Until the mail is read, over a weekend. */
  invitationDays: 3,
  invitationDaysMost: 30,
} as const
