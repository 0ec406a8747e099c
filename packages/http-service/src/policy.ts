// Every limit of the HTTP edge, with its unit and reason. `createApp` takes a partial of it as `limits`.
// Not in config: limits of the installation; no judgement uses them.

import { SCHEDULE } from '@rung/database'

export type HttpPolicy = {
  /** Largest body after decompression, in bytes, where a route states no `bodyLimit` of its own. */
  readonly bodyBytes: number
  /** Requests a key may make in one window on all routes but the collector's. */
  readonly requestsPerWindow: number
  /** Requests a key may make in one window on the collector: SDKs send many small batches. */
  readonly collectPerWindow: number
  /** Requests that one address may make in one window with one publishable key. */
  readonly pagesPerWindow: number
  /** Requests with links that one address may make in one window. */
  readonly linksPerWindow: number
  readonly windowSeconds: number
  /** How many keys the limiter remembers; the least recently seen is forgotten first. */
  readonly limitedKeys: number
  /** Requests a process holds at once, waiting ones included; more are refused before a key is looked up. */
  readonly requestsHeld: number
  /** Requests it works on at once; the rest waits with its body unread. */
  readonly requestsInWork: number
  /** Bytes of bodies it reads and works on at once, after decompression. */
  readonly bodyBytesInWork: number
  /** Share 0..1 of both that one key may have. */
  readonly shareOfOneKey: number
  /** Requests that may wait. */
  readonly waitingRequests: number
  /** How long one may wait before it is refused, in seconds. */
  readonly waitSeconds: number
  /** Refused keys of one address in a window, after which more are answered 429. */
  readonly failedKeysPerWindow: number
  /** Addresses with refused keys that are remembered; the one seen first is forgotten first. */
  readonly failedAddresses: number
  /** Good keys that are looked up without waiting, whatever their address did. */
  readonly rememberedKeys: number
  /** Keys of suspect addresses that may wait to be looked up, one at a time. */
  readonly suspectKeysWaiting: number
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
  // 5 a second: an office behind one address that was asked in one mail, each person two requests. Tokens cannot be guessed; this
  // keeps one that is known from being asked about all day.
  linksPerWindow: 300,
  windowSeconds: 60,
  limitedKeys: 10_000,
  // A socket, its headers and what the kernel has read ahead, some 100 KB each: 200 MB at the most.
  requestsHeld: 2_000,
  // Far more than the database works on at once, so that it is never idle, and few enough to hold in memory.
  requestsInWork: 128,
  // Measured (bench/overload.ts): a body of facts weighs some twenty times its bytes while it is worked on.
  bodyBytesInWork: 16 * 1024 * 1024,
  shareOfOneKey: 0.75,
  waitingRequests: 1_000,
  // Under the 15 s after which common SDKs give up on a request.
  waitSeconds: 10,
  // A misspelt key in a page is sent often; ten a second is no person's mistake.
  failedKeysPerWindow: 600,
  failedAddresses: 10_000,
  rememberedKeys: 10_000,
  suspectKeysWaiting: 100,
  replayHours: 24,
  // Of 1,000 refused items each with a dozen wrong fields it is some 3 MB.
  keptAnswerBytes: 8 * 1024 * 1024,
  pruneSeconds: SCHEDULE.prune_answers.lookEveryMs / 1000,
  // 5 MB at 170 KB/s.
  requestSeconds: 30,
  checkSeconds: 2,
  // Under the 30 s that container hosts grant between SIGTERM and SIGKILL.
  drainSeconds: 25,
}
