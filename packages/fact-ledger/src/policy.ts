// Every number of the ledger, with its reason.
// Not in config: limits of requests, the same for every workspace; no judgement uses them.

export const LEDGER_POLICY = {
  /** One request stays a few statements and a second of work. */
  batchItems: 1_000,
  /** Clocks of callers run a little ahead of ours; more than this is a mistake in the data. */
  clockSkewSeconds: 60,
  /** Two writers of one fact meet on its unique index; each loser reads again. Five meetings in a row is a fault. */
  attempts: 5,
  /** Longer names are payloads, not names. */
  externalIdCharacters: 200,
  pageItems: 100,
  pageItemsMost: 1_000,
} as const
