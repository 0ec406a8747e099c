// The numbers of sending, with unit and reason.
// Not in config: how news travel; no judgement uses them.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const SENDING_POLICY = {
  /** Longer than a receiver that keeps what came and works later needs; shorter than a load balancer waits. */
  answerWithinMs: 15 * SECOND,
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
  /** Each pause is longer or shorter by up to this share, so that what failed together is not tried together. */
  jitter: 0.2,
  /** An endpoint that took nothing for so long, through a whole schedule, is switched off: a long weekend and two days. */
  failingForMs: 5 * DAY,
  /** Tries whose outcome is shown: a whole schedule, and some that were asked for. */
  triesKept: 20,
  /** Deliveries that may wait for one endpoint; what happens beyond is left out for it, counted, and can be asked for. */
  waitingMost: 10_000,
  /** Deliveries that are in hand for one endpoint at once, so that one that hangs holds up no other. */
  atOnceOfOne: 4,
  /** In one workspace at once, over all its endpoints. */
  atOnce: 20,
  /** Who has a delivery in hand must settle it within this, or another takes it: twice the time for an answer, and some. */
  leaseMs: 60 * SECOND,
  /** Events and their deliveries are kept so long: as long as they can be asked for again. */
  keptMs: 30 * DAY,
  /** After a rotation the former secret signs as well, for so long: time to put the new one in place. */
  formerSecretMs: DAY,
  endpointsMost: 20,
} as const
