// What Rung answered of one customer, and of the others in the same book.
import type { Heard } from '../runner/tell-stories.ts'
import { TODAY } from './days.ts'

type Driver = { readonly feature: string; readonly effect: string; readonly words: string }
type Reason = { readonly kind: string; readonly words: string; readonly [more: string]: unknown }

export type Health = {
  readonly score: number | null
  readonly band: string
  readonly provisional: boolean
  readonly marks: readonly string[]
  readonly coverage: number
  readonly state: { readonly state: string }
  readonly components: Readonly<Record<string, { readonly value: number | null }>>
  readonly trust: Readonly<Record<string, { readonly value: number | null }>>
  readonly [more: string]: unknown
}
export type Renewal = {
  readonly renewalId: string
  readonly probabilityLost: number
  readonly logit: number
  readonly interval: { readonly low: number; readonly high: number }
  readonly drivers: readonly Driver[]
  readonly arrMinor: number | null
  readonly [more: string]: unknown
}
export type Card = {
  readonly accountId?: string
  readonly externalId?: string
  readonly reasons: readonly Reason[]
  readonly play: { readonly key: string }
  readonly talk?: { readonly lines: readonly { readonly text: string }[] }
  readonly [more: string]: unknown
}
export type Nudge = {
  readonly nudge: {
    readonly milestone: string | null
    readonly headline: string
    readonly offer: string
  } | null
  readonly reason: { readonly kind: string }
}
export type Worklist = { readonly cards: readonly Card[]; readonly [more: string]: unknown }

export type Seen = {
  readonly health: Health
  /** Null where nothing is open. */
  readonly renewal: Renewal | null
  readonly probabilityLost: number | undefined
  /** What raises the risk most: the feature of the first driver. */
  readonly firstDriver: string | undefined
  readonly firstWords: string | undefined
  /** Null where there is none. */
  readonly card: Card | null
  /** From 1; undefined without a card. */
  readonly place: number | undefined
  readonly reasons: readonly string[]
  /** All sentences of the card: its reasons, and what to say. */
  readonly words: string
  /** What the product would say to a user of theirs; nothing where no nudge was asked for. */
  readonly nudge: Nudge | undefined
  readonly asked: (path: string) => never
  readonly of: (id: string) => Seen
}

/** What is asked for a user of an account, on its start page. */
export function nudgeOf(account: string): string {
  return `POST nudges/decide ${JSON.stringify({ account, user: `user-of-${account}`, surface: 'home' })}`
}

/** Of an account in the book of `cleo`. */
export function seenOf(heard: Heard, id: string): Seen {
  const asked = (path: string) => heard.get(`${TODAY} ${path}`) as never
  const { renewals = [] } =
    (asked(`accounts/${id}/renewal-risk`) as { renewals?: readonly Renewal[] } | undefined) ?? {}
  const { cards = [] } = (asked('worklists/cleo') as Worklist | undefined) ?? {}
  const at = cards.findIndex(card => nameOf(card) === id)
  const card = cards[at] ?? null
  const [renewal = null] = renewals
  const [first] = renewal?.drivers.filter(({ effect }) => effect === 'raises') ?? []
  return {
    health: asked(`accounts/${id}/health`) as Health,
    renewal,
    probabilityLost: renewal?.probabilityLost,
    firstDriver: first?.feature,
    firstWords: first?.words,
    card,
    place: card === null ? undefined : at + 1,
    reasons: card?.reasons.map(({ kind }) => kind) ?? [],
    words: [
      ...(card?.reasons ?? []).map(reason => reason.words),
      ...(card?.talk?.lines ?? []).map(line => line.text),
    ].join(' '),
    nudge: asked(nudgeOf(id)) as Nudge | undefined,
    asked,
    of: other => seenOf(heard, other),
  }
}

function nameOf(card: Card): string | undefined {
  return card.externalId ?? card.accountId
}
