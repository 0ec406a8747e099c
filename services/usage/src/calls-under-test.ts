// Calls as tests write them, parsed as the collector would, and the count that follows.
import type { Database } from '@rung/database'
import { usagePolicy } from '@rung/usage-metrics'
import { countWorkspace } from './actions/count-workspace.ts'
import { parseCall } from './calls/parse-call.ts'
import { collectorPolicy } from './policy.ts'

export type Call =
  | {
      readonly type: 'track'
      readonly userId: string
      readonly event: string
      readonly timestamp: string
      readonly groupId: string | null
      readonly rows: number | null
    }
  | { readonly type: 'group'; readonly userId: string; readonly groupId: string; readonly timestamp: string }
  | {
      readonly type: 'alias'
      readonly previousId: string
      readonly userId: string
      readonly timestamp: string
    }

export function parseOne(
  call: Call & { readonly messageId: string },
  receivedAt: Date,
): ReturnType<typeof parseCall> {
  const sent =
    call.type === 'track'
      ? {
          ...call,
          ...(call.groupId === null ? {} : { context: { groupId: call.groupId } }),
          ...(call.rows === null ? {} : { properties: { rows: call.rows } }),
        }
      : call
  const envelope = { type: undefined, shared: {}, receivedAt, newMessageId: () => '' }
  return parseCall(sent, envelope, collectorPolicy)
}

/** Counts until nothing waits, a few marks at a time, so that a mark and what it follows from fall into different counts. */
export async function wholeCount(database: Database, workspaceId: string, now: Date): Promise<void> {
  while ((await countWorkspace(database, workspaceId, { policy: usagePolicy, limit: 7, now })) > 0);
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
