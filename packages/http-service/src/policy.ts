// Every limit of the HTTP edge, with its unit and reason. `createApp` takes a partial of it as `limits`.
// Not in config: limits of the installation; no judgement uses them.

export type HttpPolicy = {
  /** Largest body after decompression, in bytes, where a route states no `bodyLimit` of its own. */
  readonly bodyBytes: number
  /** Requests a key may make in one window on all routes but the collector's. */
  readonly requestsPerWindow: number
  /** Requests a key may make in one window on the collector: SDKs send many small batches. */
  readonly collectPerWindow: number
  /** Requests that one address may make in one window with one publishable key. */
  readonly pagesPerWindow: number
  readonly windowSeconds: number
  /** How many keys the limiter remembers; the least recently seen is forgotten first. */
  readonly limitedKeys: number
  /** How long a kept answer can be replayed, in hours. */
  readonly replayHours: number
  /** Of answers above this many bytes only that they were given is kept: a retry is told so, and does not run again. */
  readonly keptAnswerBytes: number
  /** How often expired answers are deleted, in seconds. */
  readonly pruneSeconds: number
  /** How long the whole request may take to arrive, in seconds. */
  readonly requestSeconds: number
  /** How long a readiness check may take, in seconds. */
  readonly checkSeconds: number
  /** How long `drain` waits for requests in flight before it cuts them off, in seconds. */
  readonly drainSeconds: number
}

export const defaultPolicy: HttpPolicy = {
  // 1,000 facts of 5 KB each.
  bodyBytes: 5 * 1024 * 1024,
  // 100 a second: an import of 172,000 days in batches of 1,000 is 172 requests, a page of the UI about ten.
  requestsPerWindow: 6_000,
  // 500 a second: a server-side SDK flushes at least every 15 events.
  collectPerWindow: 30_000,
  // 50 a second: an office behind one address, each event a request of its own. Whoever copies a key out of a page does not
  // spend the budget of everybody else's pages.
  pagesPerWindow: 3_000,
  windowSeconds: 60,
  limitedKeys: 10_000,
  replayHours: 24,
  // Of 1,000 refused items each with a dozen wrong fields it is some 3 MB.
  keptAnswerBytes: 8 * 1024 * 1024,
  pruneSeconds: 600,
  // 5 MB at 170 KB/s.
  requestSeconds: 30,
  checkSeconds: 2,
  // Under the 30 s that container hosts grant between SIGTERM and SIGKILL.
  drainSeconds: 25,
}
