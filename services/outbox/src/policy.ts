// The numbers of webhooks, with unit and reason; those of each request are in @rung/http-service/outgoing.
// Not in config: how news travel; no judgement uses them.

const DAY = 24 * 60 * 60 * 1000

export const WEBHOOK_POLICY = {
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
  /** Events and their deliveries are kept so long: as long as they can be asked for again. */
  keptMs: 30 * DAY,
  /** After a rotation the former secret signs as well, for so long: time to put the new one in place. */
  formerSecretMs: DAY,
  endpointsMost: 20,
} as const
