// Which cards the hours of a day are filled with, whatever order they come in.
import type { CardDraft } from './draft-card.ts'
import { type PassedOver, passOver } from './passed-over.ts'
import type { WorklistPolicy } from './policy.ts'
import { isWayOut } from './way-out.ts'

export type FilledDay = {
  /** In the order they came in. */
  readonly taken: readonly CardDraft[]
  /** Those against loss and of care that did not fit, in the same order. */
  readonly left: readonly PassedOver[]
  readonly plannedHours: number
}

/**
 * Where something was agreed for the day, the card is on the list, whatever the hours, and takes of them. Of what is left up to `askedShare`
 * goes to what the way out of a chasm asks for, one card a day at least; what is over of that stands among the others. Of the rest `careShare` of
 * the hours is kept for wins and verdicts, and one of them a day wherever it fits beside the first card against loss; the other hours go
 * to whatever comes first. Cards are taken in order while they fit; one that does not is passed over for smaller ones after it, but the
 * first is taken however long it is, so that a day is never empty for being short. Nothing else is taken when there are no hours.
 */
export function fillHours(
  cards: readonly CardDraft[],
  hoursOfDay: number,
  { askedShare, careShare }: Pick<WorklistPolicy, 'askedShare' | 'careShare'>,
): FilledDay {
  const agreed = cards.filter(isAgreed)
  const agreedHours = agreed.reduce((sum, card) => sum + card.hours, 0)
  const left = Math.max(0, hoursOfDay - agreedHours)
  const ways = fillAsked(
    cards.filter(card => !isAgreed(card) && isWayOutCard(card)),
    left,
    askedShare,
  )
  const others = cards.filter(card => !isAgreed(card) && !ways.taken.includes(card))
  const hours = left - ways.used
  const [firstLoss] = others.filter(card => card.pool === 'loss')
  const [firstCare, ...moreCare] = others.filter(card => card.pool === 'care')
  const kept = Math.max(hours * careShare, Math.min(firstCare?.hours ?? 0, hours - (firstLoss?.hours ?? 0)))
  const care = fill(firstCare === undefined ? [] : [firstCare, ...moreCare], kept)
  const rest = fillAtLeastOne(
    others.filter(card => !care.taken.includes(card)),
    hoursOfDay,
    hours - care.used,
  )
  const taken = new Set([...agreed, ...ways.taken, ...care.taken, ...rest.taken])
  return {
    taken: cards.filter(card => taken.has(card)),
    left: rest.left,
    plannedHours: agreedHours + ways.used + care.used + rest.used,
  }
}

/** At least one of them where the hours hold it. What does not fit stands among the others. */
function fillAsked(cards: readonly CardDraft[], hours: number, share: number): Filled {
  const [first] = cards
  return fill(cards, Math.max(hours * share, Math.min(first?.hours ?? 0, hours)))
}

const isWayOutCard = ({ reasons }: CardDraft): boolean => reasons.some(({ kind }) => isWayOut(kind))

const isAgreed = ({ reasons }: CardDraft): boolean => reasons.some(({ kind }) => kind === 'follow_up')

type Filled = {
  readonly taken: CardDraft[]
  readonly left: PassedOver[]
  readonly used: number
}

function fill(cards: readonly CardDraft[], hours: number): Filled {
  const taken: CardDraft[] = []
  const left: { card: CardDraft; hoursLeft: number; takenBefore: number }[] = []
  let used = 0
  for (const card of cards) {
    // Sums of hours such as 0.1 + 0.2 are a hair off.
    if (used + card.hours <= hours + 1e-9) {
      taken.push(card)
      used += card.hours
    } else left.push({ card, hoursLeft: Math.max(0, hours - used), takenBefore: taken.length })
  }
  return {
    taken,
    left: left.flatMap(({ card, hoursLeft, takenBefore }) =>
      passOver(card, () => ({ kind: takenBefore < taken.length ? 'too_long' : 'hours_used', hoursLeft })),
    ),
    used,
  }
}

function fillAtLeastOne(cards: readonly CardDraft[], hoursOfDay: number, hours: number): Filled {
  const filled = fill(cards, hours)
  const [first, ...rest] = cards
  const isShort = filled.taken.length === 0 && hours === hoursOfDay && hoursOfDay > 0
  if (first === undefined || !isShort) return filled
  return { taken: [first], left: fill(rest, 0).left, used: first.hours }
}
