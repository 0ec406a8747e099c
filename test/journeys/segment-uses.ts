// What each sending process sends: known beforehand, so that it can be counted without Rung.

export type Job = {
  readonly host: string
  readonly writeKey: string
  readonly sender: number
  readonly events: number
  /** Events of a request at most. */
  readonly batch: number
  readonly people: readonly string[]
  readonly accountOf: Readonly<Record<string, string>>
  /** Noon of the first of 20 days. */
  readonly since: string
}

export type Use = {
  readonly messageId: string
  readonly userId: string
  readonly account: string
  readonly event: string
  readonly timestamp: string
}

const EVENTS = ['report', 'invite', 'login'] as const
const HOUR_MS = 3_600_000

/** Always the same for the same job; at noon give or take four hours, so that slow sending leaves each in its day. */
export function usesOf(job: Job): Use[] {
  return Array.from({ length: job.events }, (_, index) => {
    const drawn = (index * 7_919 + job.sender * 104_729) % 99_991
    const userId = job.people[drawn % job.people.length] ?? ''
    const at = Date.parse(job.since) + (drawn % 20) * 24 * HOUR_MS + ((drawn % 9) - 4) * HOUR_MS
    return {
      messageId: `sender-${job.sender}-${index}`,
      userId,
      account: job.accountOf[userId] ?? '',
      event: EVENTS[drawn % 3] ?? 'login',
      timestamp: new Date(at).toISOString(),
    }
  })
}
