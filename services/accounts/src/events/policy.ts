// The numbers of event streams, with unit and reason.
// Not in config: how news travel; no judgement uses them.

export type EventsPolicy = {
  /** How soon a client that lost its stream should come back. */
  readonly retryMs: number
  /** Events that may wait for a reader before it is cut off. */
  readonly waitingEvents: number
  /** Streams that one key or session may have open. */
  readonly streamsOfOne: number
  /** Streams that a process has open. */
  readonly streams: number
}

/** Longest cursor: it names what was under way in the database, some ten characters each, twice. */
export const CURSOR_CHARACTERS = 8_192

export const EVENTS_POLICY: EventsPolicy = {
  /** Soon enough to show within seconds, late enough that a restart is not met by everybody at once. */
  retryMs: 2_000,
  /** Twice what is told at once: who falls so far behind is cut off, and resumes. Some 2 MB. */
  waitingEvents: 10_000,
  /** Browser tabs of one person: each page needs one stream, whatever it shows. */
  streamsOfOne: 10,
  /** Half of the requests a process holds: the rest is for requests. */
  streams: 1_000,
}
