// What the way out of a chasm asks of those who own the accounts: one line, on one account, put on its list by whoever leads them.

/** The kinds of way out that are about accounts; each is a kind of reason, with plays of its own. */
export const WAY_OUT_KINDS = [
  'confirm_promises', // have a promise confirmed in the customer's own words
  'share_out_promises', // a promise is late: say who does what until when
  'say_how', // promised, and never kept for anybody: say how it will be
  'plan_promised', // promised for a day on which it will not be there
  'ask_expectations', // they said that they are not content
  'map_capability', // promised, and nobody wrote down which concern it answers
  'meet_concern', // a concern of theirs that nothing meets
] as const
export type WayOutKind = (typeof WAY_OUT_KINDS)[number]

export const TASK_CHASMS = ['focus', 'execute', 'deliver'] as const
export type TaskChasm = (typeof TASK_CHASMS)[number]

export type WayOutTask = {
  readonly taskId: string
  readonly accountId: string
  readonly chasm: TaskChasm
  readonly way: WayOutKind
  /** Of ways that are about promises. */
  readonly promiseId: string | null
  /** The capability, or the tag of the concern; null where the way names none. */
  readonly about: string | null
}

export const isWayOut = (kind: string): kind is WayOutKind => WAY_OUT_KINDS.some(each => each === kind)

/** Asked for by somebody: over once it is done or dismissed, and never let wait by lot. */
export const isAskedFor = (kind: string): boolean => kind === 'follow_up' || isWayOut(kind)
