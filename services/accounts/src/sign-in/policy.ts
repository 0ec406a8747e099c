// Every number of signing in, with its unit and its reason. How long a session may lie idle, and how long a former id of it is good,
// every service must know: they stand in the directory's policy.
// Not in config: limits of the installation; no judgement uses them.

export const SIGN_IN_POLICY = {
  /** A month: then whoever it is proves anew who they are, whatever a browser has kept. */
  sessionDays: 30,
  /** An id that leaked is worth an hour, not a month. */
  rotateAfterMinutes: 60,
  /** Sessions that are over stay listed in nothing; the audit keeps that they were. */
  keepOverDays: 30,
  /** Until the mail is read, over a weekend. */
  invitationDays: 3,
  invitationDaysMost: 30,
} as const
