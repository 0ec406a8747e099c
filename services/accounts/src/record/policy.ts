// Limits of what the record answers with. Not in config: no judgement uses them.

export const RECORD_POLICY = {
  /** What one page shows at once; an answer names some dozens. */
  evidenceIdsMost: 200,
  /** So many ids of ours with room to spare, and still a path that proxies take. */
  evidenceCharactersMost: 12_000,
} as const
