// What the collector understands of a Segment call. Traits, and all context but the account, are not even looked at.

import type { Day } from '@rung/kernel'

export type CallType = 'track' | 'identify' | 'group' | 'page' | 'screen' | 'alias'

export const CALL_TYPES: readonly CallType[] = ['track', 'identify', 'group', 'page', 'screen', 'alias']

type Common = {
  readonly messageId: string
  /** When it was done, by a corrected clock. */
  readonly occurredAt: Date
  /** When it became known: on arrival, or as declared by an import of history. */
  readonly recordedAt: Date
  readonly declared: boolean
  /** The person; the anonymousId where there is no userId. */
  readonly userKey: string
  /** The anonymousId that the call names beside a userId: both are one person. `null` when it names one alone. */
  readonly anonymousKey: string | null
  /** What of it is not kept, an anonymousId or properties, and why: the field first. */
  readonly dropped: readonly string[]
}

export type EventCall = Common & {
  readonly kind: 'event'
  /** The UTC day of `occurredAt`. */
  readonly day: Day
  readonly type: 'track' | 'page' | 'screen'
  readonly name: string
  /** The account as the call itself names it; `null` when it belongs to the person's account. */
  readonly groupKey: string | null
  readonly properties: Readonly<Record<string, unknown>> | null
}

export type GroupCall = Common & {
  readonly kind: 'membership'
  readonly groupKey: string
}

export type AliasCall = Common & {
  readonly kind: 'alias'
  readonly previousKey: string
}

/** An identify call: nothing of it is kept but whose names it joins. */
export type IdentifyCall = Common & { readonly kind: 'identity' }

export type Call = EventCall | GroupCall | AliasCall | IdentifyCall

export type RejectedCall = {
  readonly kind: 'rejected'
  readonly messageId: string | null
  readonly reason: string
}
