// What one source sent, counted: a key and a client library, with what was refused and why. Never a value that was sent.

export type SourceKind = 'collector' | 'daily'

export type SourceName = {
  readonly kind: SourceKind
  readonly keyId: string
  /** `context.library` of the calls; '' when nobody said. */
  readonly library: string
  readonly version: string
}

/** Accepted by type of call; `day` is one account-day of daily numbers. */
export const ACCEPTED_TYPES = ['track', 'identify', 'group', 'page', 'screen', 'alias', 'day'] as const
export type AcceptedType = (typeof ACCEPTED_TYPES)[number]

/** The shape of something refused: enough to find it in the sender's code. */
export type RefusedExample = {
  readonly at: Date
  /** The start of the SHA-256 of its messageId; null without one. */
  readonly messageHash: string | null
  readonly fields: readonly { readonly name: string; readonly type: string; readonly length: number | null }[]
}

export type RefusalTally = {
  /** A type of call, or `request` when a whole request was refused. */
  readonly type: string
  readonly reason: string
  readonly count: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly examples: readonly RefusedExample[]
}

export type LagTally = {
  readonly calls: number
  readonly sumMs: number
  readonly maxMs: number
  readonly lastMs: number | null
  /** Receipt minus sentAt of the newest request that said when it was sent. */
  readonly lastSentMs: number | null
}

export type SourceTally = SourceName & {
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly lastEventAt: Date | null
  readonly requests: number
  readonly accepted: Readonly<Record<AcceptedType, number>>
  readonly duplicates: number
  readonly rejected: number
  readonly uncounted: number
  readonly trimmed: number
  readonly lag: LagTally
  readonly refusals: readonly RefusalTally[]
}

/** What a client's library or a reason is called once there are too many of them. */
export const OTHER = '(other)'

/** How many examples of one reason are kept. */
export const EXAMPLES = 3

export const NO_LAG: LagTally = { calls: 0, sumMs: 0, maxMs: 0, lastMs: null, lastSentMs: null }

export function noneAccepted(): Record<AcceptedType, number> {
  return { track: 0, identify: 0, group: 0, page: 0, screen: 0, alias: 0, day: 0 }
}

/** A text that names a source among others of its workspace. */
export function nameOfSource({ kind, keyId, library, version }: SourceName): string {
  return JSON.stringify([kind, keyId, library, version])
}

/** Two tallies of one source, the earlier first. */
export function addTallies(one: SourceTally, next: SourceTally): SourceTally {
  const accepted = noneAccepted()
  for (const type of ACCEPTED_TYPES) accepted[type] = one.accepted[type] + next.accepted[type]
  return {
    ...one,
    lastSeenAt: next.lastSeenAt > one.lastSeenAt ? next.lastSeenAt : one.lastSeenAt,
    lastEventAt: laterOrNull(one.lastEventAt, next.lastEventAt),
    requests: one.requests + next.requests,
    accepted,
    duplicates: one.duplicates + next.duplicates,
    rejected: one.rejected + next.rejected,
    uncounted: one.uncounted + next.uncounted,
    trimmed: one.trimmed + next.trimmed,
    lag: {
      calls: one.lag.calls + next.lag.calls,
      sumMs: one.lag.sumMs + next.lag.sumMs,
      maxMs: Math.max(one.lag.maxMs, next.lag.maxMs),
      lastMs: next.lag.lastMs ?? one.lag.lastMs,
      lastSentMs: next.lag.lastSentMs ?? one.lag.lastSentMs,
    },
    refusals: addRefusals([...one.refusals, ...next.refusals]),
  }
}

/** Refusals of one type and reason as one, in the order given. */
export function addRefusals(refusals: readonly RefusalTally[]): RefusalTally[] {
  const together = Map.groupBy(refusals, each => JSON.stringify([each.type, each.reason]))
  return [...together.values()].flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    return [
      {
        ...first,
        count: same.reduce((sum, each) => sum + each.count, 0),
        lastAt: same.at(-1)?.lastAt ?? first.lastAt,
        examples: same.flatMap(each => each.examples).slice(-EXAMPLES),
      },
    ]
  })
}

function laterOrNull(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
