// Every number of this service, with its unit and its reason.
// Not in config: limits of what is taken; no judgement uses them.

export const ACCOUNTS_POLICY = {
  /** More than there are people who could sit; a column holds twice as many. */
  seatsMost: 1_000_000_000,
  /** Product user ids a stakeholder may have: one person, some sign-ins. */
  productUserIds: 100,
  /** People in one touch: a town hall is not a touch. */
  touchStakeholders: 100,
  /** Accounts that one account pays for: a large holding. */
  paysForMost: 1000,
  /** Ten years: nobody signs for longer. */
  termMonthsMost: 120,
  /** More than a company is offered in a week; a column holds twice as many. */
  figureMost: 1_000_000_000,
  /** Time zones run up to 14 hours ahead of UTC: today there may be tomorrow here. */
  daysAhead: 1,
  /** Influence when nobody said how much: in the middle. */
  influence: 0.5,
  /** How far the clocks of our own processes may be apart. */
  clockSkewSeconds: 60,
  /** 256 bits: nothing to guess. */
  keyRandomBytes: 32,
  /** Pages that one publishable key may stand in: a product, its stages, its customers' own domains. */
  originsMost: 100,
  /** Entries of the audit in memory at once while it is exported: some 300 KB. */
  auditExportEntries: 1000,
  /** Rows of one table in memory at once while a workspace is exported: a few MB at most, snapshots being the largest. */
  exportRows: 500,
  /** Rows of an import in one request, and what a request may weigh: one row, a learned model say, may be large. */
  importRowsMost: 2000,
  importBytesMost: 64 * 1024 * 1024,
  /** A deletion waits at most this often, this long each, for what was writing when it was asked for: half a minute. */
  deletionLooksMost: 600,
  deletionLookMs: 50,
  /** What was in hand can leave rows once; a third sweep finds nothing unless somebody is still at it. */
  deletionSweepsMost: 3,
  /** A full name shorter than this stands in other words. */
  distinctNameCharacters: 5,
  /** An id without an @ that is shorter than this, or has no digit, may mean anything in a text. */
  distinctIdCharacters: 8,
  /** Signals of other systems about one account: a page of them, not a table. */
  externalSignalsPerAccount: 200,
  externalEvidence: 20,
  /** Days in one backfill: every week of seven years, or every day of one. */
  backfillDays: 400,
} as const
