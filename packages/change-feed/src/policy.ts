// The numbers of the feed, with unit and reason.
// Not in config: how news travel; no judgement uses them.

export const CHANGE_FEED_POLICY = {
  /** Accounts named in one change: an import of a thousand is ten changes, and a message stays under 4 KB. */
  accountsPerChange: 100,
  /** How often a workspace that somebody listens to is looked at: news show within a second, at two index look-ups a second. */
  pollEveryMs: 500,
  /** A laptop that slept over night resumes; who was away longer asks for all of it anew. */
  resumableMs: 24 * 3_600_000,
  /** Longer than that: a change is dated by its request, and becomes visible when its transaction ends. */
  keptMs: 26 * 3_600_000,
  /** Of a change of which something is told outside: a worker that was away for a week goes on where it was. */
  keptToTellMs: 8 * 24 * 3_600_000,
  /** Changes read at once. Who missed more is quicker to ask for all of it anew than to hear of each. */
  changesAtOnce: 5_000,
} as const
