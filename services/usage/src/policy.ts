// Every number of this service, with its unit and its reason. Those of the metrics are in packages/usage-metrics.
// Not in config: limits and pace of collecting; no judgement uses them.

export type CollectorPolicy = {
  readonly propertiesBytes: number
  readonly batchBytes: number
  readonly batchCalls: number
  readonly futureHours: number
  readonly skewHours: number
  readonly receiptDays: number
  readonly publishableDays: number
  readonly textCharacters: number
  readonly messageIdCharacters: number
  readonly nestingLevels: number
}

export const collectorPolicy: CollectorPolicy = {
  /** All properties of one call, as JSON. Segment's limit for a whole call, so that whatever its SDKs send is kept. */
  propertiesBytes: 32 * 1024,
  /**
   * One batch after decompression. SDKs cut their batches at Segment's 500 KB; one call that is far too large may stand
   * among them, and must not cost the others.
   */
  batchBytes: 1024 * 1024,
  /** Calls in one batch. Segment's limit. */
  batchCalls: 2_500,
  /** A clock may be in another time zone by mistake; further ahead it is broken, and would hold a window's end open. */
  futureHours: 24,
  /** A clock is wrong by a time zone at most; sent longer ago than that, a call lay somewhere and is history. */
  skewHours: 24,
  /** How long a messageId is remembered: SDKs give up retrying long before. */
  receiptDays: 32,
  /** How far back a key that anybody may know can write: as long as a device is offline and a repetition is recognised. */
  publishableDays: 32,
  /** Names of events, people and accounts; longer ones are payloads. */
  textCharacters: 255,
  /** Only its hash is kept; it comes back in the receipt. */
  messageIdCharacters: 1_024,
  /** Depth of properties. PostgreSQL's own limit is its stack; nobody measures below this. */
  nestingLevels: 32,
}

export const foldPolicy = {
  /** How often the counting task looks for marks, in milliseconds; the stated delay is 60 s. */
  pollEveryMs: 1_000,
  /** Marks counted in one transaction: some seconds of work, so that a stop is prompt and a failure repeats little. */
  marksAtOnce: 10_000,
  /** Failures after which a mark is set aside: with the waits between them, half a minute. */
  attempts: 5,
  /** The wait doubles from two seconds; what fails on and off is not left for longer than this. */
  longestWaitSeconds: 300,
} as const

export const listPolicy = {
  /** Days of evidence named for a metric: the newest active ones. */
  evidenceDays: 5,
} as const

export const sourcesPolicy = {
  /** How often what sources sent is written down, in milliseconds: a killed process forgets no more of these counts. */
  flushEveryMs: 1_000,
  /** Sources that wait to be written, of all workspaces: a second's worth of them, however clients call themselves. */
  waiting: 1_000,
  /** Client libraries, with their versions, of one key; the rest are one row. A product has a handful. */
  librariesOfKey: 50,
  /** Reasons for refusals of one source; the rest are one row. There are some thirty. */
  reasonsOfSource: 60,
} as const
