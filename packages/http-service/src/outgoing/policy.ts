// The numbers of requests that we send, with unit and reason.
// Not in config: how news travel; no judgement uses them.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export const OUTGOING_POLICY = {
  /** Longer than a receiver that keeps what came and works later needs; shorter than a load balancer waits. */
  answerWithinMs: 15 * SECOND,
  /** How long a process that ends waits for what is on its way: most answers are there by then. */
  stopGraceMs: SECOND,
  /** Of the head of an answer: its status is all that is read. */
  answerHeaderBytes: 8 * 1024,
  /**
   * Pauses between tries: within minutes what a restart or a deploy lost, then for two and a half days what a weekend lost. With the
   * first try thirteen, over 67 hours and 43 minutes.
   */
  retryAfterMs: [
    5 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    12 * HOUR,
    16 * HOUR,
    24 * HOUR,
  ],
  /** So long a receiver may ask for a pause: past it the usual schedule is kinder to whoever waits for the news. */
  retryAfterMostMs: HOUR,
  /** Each pause is longer or shorter by up to this share, so that what failed together is not tried together. */
  jitter: 0.2,
  /** Who has something in hand must settle it within this, or another takes it: twice the time for an answer, and some. */
  leaseMs: 60 * SECOND,
} as const
