// What Rung answers when it is asked whether there is something to say, and when it was told what came of it.

export type Answer = {
  readonly decisionId: string | null
  readonly nudge: null | {
    readonly headline: string
    readonly offer: string
    readonly reactions: readonly string[]
    readonly asks: 'reaction' | 'rating'
    readonly content: null | {
      readonly title: string
      readonly text: string
      readonly url: string | null
      readonly minutes: null | { readonly value: number }
    }
  }
  readonly reason: { readonly kind: string }
}

export type Shown = NonNullable<Answer['nudge']>
export type Reacted = { readonly followUp: { readonly says: string; readonly does: string } }
