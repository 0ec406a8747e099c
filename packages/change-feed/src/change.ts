// One change as a reader is told of it: what kind of thing changed, and of which accounts. Never what it says.

import type { ChangeEvent } from './event.ts'

/** What can change, with what a reader would ask for anew. */
export const CHANGE_TYPES = {
  'fact.recorded': 'A fact was recorded, corrected, taken back or restored; `resource` says of which kind',
  'verdict.opened': 'A sealed customer verdict was opened',
  'usage.counted': 'Use was counted anew, by new events or a new day',
  'score.changed': 'The health score, the state or the risk of loss changed',
  'band.changed': 'The health score crossed into another band',
  'card.changed': 'Somebody acted on a card of a worklist',
  'card.listed': 'A card came onto a worklist',
  'source.changed': 'A source of usage fell silent or into doubt, or came back',
  'promise.due': 'A promise is due today',
  'contradiction.acknowledged': 'Somebody acknowledged a contradiction',
  'forecast.committed': 'The final forecast of a quarter was committed',
  'model.promoted': 'Another model of renewal risk answers from now on',
  'config.drafted': 'A draft of the config was made, changed or discarded',
  'config.published': 'Accounts are judged by another config from now on',
  'verdict_request.changed': 'A customer was asked for a verdict, or the request was taken back',
} as const

export type ChangeType = keyof typeof CHANGE_TYPES

export type NewChange = {
  readonly type: ChangeType
  /** Of a fact: the plural that stands in its path. */
  readonly resource?: string
  /** Empty: of the whole workspace. */
  readonly accountIds: readonly string[]
  /** Who did it; null: a program, a customer, or Rung itself. */
  readonly personId: string | null
  readonly at: Date
  /** What of it is told to programs outside; left out, nothing. */
  readonly events?: readonly ChangeEvent[]
}

export type Change = {
  readonly seq: number
  /** Number of the transaction that made it. */
  readonly transaction: bigint
  readonly type: string
  readonly resource: string | null
  readonly accountIds: readonly string[]
  readonly personId: string | null
  readonly at: Date
}
