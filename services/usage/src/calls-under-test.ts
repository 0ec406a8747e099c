// Calls as tests write them, parsed as the collector would, and the count that follows.
import type { Database } from '@rung/database'
import { usagePolicy } from '@rung/usage-metrics'
import { countWorkspace } from './actions/count-workspace.ts'
import { parseCall } from './calls/parse-call.ts'
import { collectorPolicy } from './policy.ts'

/** Who a call names: a userId, an anonymousId, or both. */
export type Names =
  | { readonly userId: string; readonly anonymousId?: string }
  | { readonly userId?: undefined; readonly anonymousId: string }

export type Call =
  | {
      readonly type: 'track'
      readonly names: Names
      readonly event: string
      readonly timestamp: string
      readonly groupId: string | null
      readonly rows: number | null
    }
  | { readonly type: 'identify'; readonly names: Names; readonly timestamp: string }
  | {
      readonly type: 'group'
      readonly names: Names
      readonly groupId: string
      readonly timestamp: string
    }
  | {
      readonly type: 'alias'
      readonly previousId: string
      readonly names: Names
      readonly timestamp: string
    }

export function parseOne(
  call: Call & { readonly messageId: string },
  receivedAt: Date,
): ReturnType<typeof parseCall> {
  const { names, ...rest } = call
  const sent =
    call.type === 'track'
      ? {
          ...rest,
          ...names,
          ...(call.groupId === null ? {} : { context: { groupId: call.groupId } }),
          ...(call.rows === null ? {} : { properties: { rows: call.rows } }),
        }
      : { ...rest, ...names }
  const envelope = { type: undefined, shared: {}, receivedAt, publishable: false, newMessageId: () => '' }
  return parseCall(sent, envelope, collectorPolicy)
}

/** Counts until nothing waits, a few marks at a time, so that a mark and what it follows from fall into different counts. */
export async function wholeCount(database: Database, workspaceId: string, now: Date): Promise<void> {
  while ((await countWorkspace(database, workspaceId, { policy: usagePolicy, limit: 7, now })).settled > 0);
}

let made = 0
export type SentCall = Readonly<Record<string, unknown>>

/** One track call with a messageId of its own. */
export function use(userId: string, event: string, timestamp: string, rest: SentCall = {}): SentCall {
  return { type: 'track', messageId: `n-${made++}`, userId, event, timestamp, ...rest }
}

/** What makes a call name its account. */
export function at(account: string): SentCall {
  return { context: { groupId: account } }
}

/** One group call with a messageId of its own. */
export function group(userId: string, groupId: string, timestamp: string): SentCall {
  return { type: 'group', messageId: `n-${made++}`, userId, groupId, timestamp }
}
