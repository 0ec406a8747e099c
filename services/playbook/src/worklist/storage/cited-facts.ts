// The facts that cards name: figures, days and references. Read to be shown; nothing is judged from them.
import type { TalkGrounds } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { Reaction, Result } from '@rung/worklist'

/** `wordsId`: of what somebody wrote. `stakeholderId`: whose it is, or who it is. Both null where there is none. */
export type CitedFact = {
  readonly id: string
  readonly on: Day
  readonly wordsId: string | null
  readonly stakeholderId: string | null
} & (
  | {
      readonly kind: 'outcomes'
      readonly unit: string | null
      readonly baseline: number | null
      readonly target: number
      readonly maintain: boolean
      readonly dueOn: Day | null
    }
  | { readonly kind: 'measurements'; readonly outcomeId: string; readonly value: number }
  | {
      readonly kind: 'customer-verdicts'
      readonly outcomeId: string
      readonly achieved: number
      /** Undefined on cards from before it was kept. */
      readonly experience?: number
    }
  | { readonly kind: 'vendor-verdicts'; readonly outcomeId: string; readonly verdict: number }
  | { readonly kind: 'promises'; readonly dueOn: Day | null }
  | {
      readonly kind: 'tickets'
      readonly escalated: boolean
      /** Null while it is open; undefined on cards from before it was kept. */
      readonly resolvedOn?: Day | null
      readonly topic: string | null
    }
  | { readonly kind: 'touches'; readonly how: string; readonly topic: string | null }
  | { readonly kind: 'stakeholders'; readonly role: string; readonly departedOn: Day | null }
  | { readonly kind: 'ladder-evidence'; readonly level: number; readonly polarity: number }
  /** A card that somebody ended, at this account. */
  | {
      readonly kind: 'plays-done'
      readonly accountId: string
      readonly play: string
      readonly result: Result | null
      readonly reaction: Reaction | null
    }
)

/** What a card is told from, and the facts it names. Cards kept before had none. */
export type CardGrounds = TalkGrounds & { readonly things?: readonly CitedFact[] }
