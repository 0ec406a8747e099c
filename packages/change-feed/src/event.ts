// What of a change is told to programs outside: small, typed, with ids that the API resolves, and no words of people.

/** What each type of event says, beside when and of which account. */
export type EventData = {
  'band.changed': { readonly from: string | null; readonly to: string; readonly score: number | null }
  'risk.changed': {
    readonly renewalId: string
    readonly dueOn: string
    readonly from: number | null
    readonly to: number
    /** The line between low, medium and high that was crossed the last, and in which direction; null: it moved by much within one. */
    readonly crossed: number | null
  }
  'card.listed': { readonly cardId: string; readonly csmId: string; readonly date: string }
  'card.acted': {
    readonly cardId: string
    readonly csmId: string
    readonly action: string
    readonly status: string
  }
  'verdict.filed': {
    readonly verdictId: string
    readonly by: 'customer' | 'vendor'
    readonly outcomeId: string
    readonly revision: number
  }
  'promise.made': { readonly promiseId: string; readonly dueOn: string | null }
  'promise.kept': { readonly promiseId: string; readonly settledOn: string }
  'promise.broken': { readonly promiseId: string; readonly settledOn: string }
  'promise.due': { readonly promiseId: string; readonly dueOn: string }
  'source.down': {
    readonly what: 'silent' | 'all_fell' | 'event_silent'
    readonly event: string | null
    readonly since: string
  }
  'source.back': { readonly what: 'silent' | 'all_fell' | 'event_silent'; readonly event: string | null }
}
export type EventType = keyof EventData

type Event<T extends EventType> = {
  readonly type: T
  /** Null: of the whole workspace, or of a segment of it. */
  readonly accountId: string | null
  /** What it is of, where the same might be found twice; told once. */
  readonly once?: string
  readonly data: EventData[T]
}
export type ChangeEvent = { readonly [T in EventType]: Event<T> }[EventType]
export type EventOf<T extends EventType> = Extract<ChangeEvent, { readonly type: T }>
