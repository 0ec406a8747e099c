// Limits of what the record answers with. Not in config: no judgement uses them.

export const RECORD_POLICY = {
  /** What one page shows at once; an answer names some dozens. */
  evidenceIdsMost: 200,
  /** So many ids of ours with room to spare, and still a path that proxies take. */
  evidenceCharactersMost: 12_000,
  /** More points than a chart has room for: a year is shown by day, more by the week. */
  linePointsMost: 400,
  /** Half a year: long enough to see usage and outcome part. */
  historyDays: 182,
  /** Ten years of one account. */
  historyDaysMost: 3653,
  /** A page of a list, and a quarter of a year of it. */
  lineAccountsMost: 100,
  lineWeeks: 13,
  lineWeeksMost: 53,
  /** What a box under a field has room for. */
  searchHitsMost: 20,
  searchCharactersMost: 100,
  /** Names looked at for them: some may have been corrected since, or be of one and the same person. */
  searchCandidates: 200,
} as const
