// What somebody asked for beside what an account's facts give: what was agreed on an earlier card, and the way out of a chasm.
import type { Day } from '@rung/kernel'
import type { Candidate } from './draft-card.ts'
import { type AgreedFollowUp, followUpReason } from './follow-ups.ts'
import type { Hold } from './hold.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'
import { isAskedFor, type WayOutTask } from './way-out.ts'
import { wayOutReasons } from './way-out-reasons.ts'

type Asked = Pick<Candidate, 'accountId' | 'contact' | 'paused'>
type History = {
  readonly followUps: readonly AgreedFollowUp[]
  readonly holds: readonly Hold[]
  readonly tasks: readonly WayOutTask[]
}

/** Without what somebody put away; nothing during an agreed pause. */
export function askedFor(
  asked: Asked,
  { followUps, holds, tasks }: History,
  policy: WorklistPolicy,
  asOf: Day,
): Reason[] {
  if (asked.paused) return []
  const agreed = followUpReason(followUps, asked.accountId, holds, policy, asOf)
  return [...(agreed === undefined ? [] : [agreed]), ...wayOutReasons(tasks, asked, holds, policy, asOf)]
}

/** The same with what somebody put off: without what was done or dismissed, which is over. */
export function stillAskedFor(asked: Asked, history: History, policy: WorklistPolicy, asOf: Day): Reason[] {
  const holds = history.holds.filter(({ kind, until }) => isAskedFor(kind) && until === null)
  return askedFor(asked, { ...history, holds }, policy, asOf)
}
