// One card of an account: its reasons merged, the play that leads, and what that is worth.
import type { Day } from '@rung/kernel'
import type { RenewalView } from './account-view.ts'
import type { Effects } from './effect.ts'
import type { Play } from './play.ts'
import { playFor, type WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'
import { type CardValue, valueCard } from './value-card.ts'

/** An account with its reasons, those somebody put away already left out, and its open renewals. */
export type Candidate = {
  readonly accountId: string
  readonly reasons: readonly Reason[]
  readonly renewals: readonly RenewalView[]
  /** The CSM of the list looks after it; false where a card of it was handed over to them. */
  readonly isOwn: boolean
  /** An agreed pause runs. */
  readonly paused: boolean
}

export type CardDraft = {
  readonly accountId: string
  /** `win_back`: they have given notice; apart from the day's work. */
  readonly section: 'today' | 'win_back'
  readonly pool: Play['pool']
  readonly reasons: readonly Reason[]
  /** Key of the play that leads. */
  readonly play: string
  readonly hours: number
  /** Null while no ARR at stake is known. */
  readonly value: CardValue | null
  /** The open renewal that is due first. */
  readonly renewal: { readonly renewalId: string; readonly dueOn: Day } | null
}

/** The cards of all candidates that have a reason; `book`: all accounts they are held against. */
export function draftCards(
  candidates: readonly Candidate[],
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
  book: readonly Candidate[] = candidates,
): CardDraft[] {
  const lacking = countLacks(book, policy)
  // Every lack of the policy is counted, and no other play is asked.
  const distinct = ({ reason, lack }: Play) =>
    lack === true ? 1 - (Number(lacking.get(reason)) - 1) / Math.max(1, book.length - 1) : 1
  return candidates
    .map(candidate => draftCard(candidate, distinct, effects, policy, asOf))
    .filter(card => card !== undefined)
}

/** How many accounts of the book lack each of the things a play asks for. */
function countLacks(book: readonly Candidate[], policy: WorklistPolicy): ReadonlyMap<Reason['kind'], number> {
  const lacks = policy.plays.filter(play => play.lack === true).map(play => play.reason)
  return new Map(
    lacks.map(kind => [kind, book.filter(({ reasons }) => reasons.some(each => each.kind === kind)).length]),
  )
}

/**
 * Undefined for an account without a reason. A notice leads whatever else there is. Otherwise the play with the largest effect here
 * (size of the reason x what the play prevents, less of what most of the book lack), then one against loss before one of care, then
 * the one whose reason is named first.
 */
function draftCard(
  { accountId, reasons, renewals }: Candidate,
  distinctOf: (play: Play) => number,
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): CardDraft | undefined {
  const bets = reasons.map((reason, order) => {
    const play = playFor(reason.kind, policy)
    const bet = { play, size: reason.size, since: reason.since, distinct: distinctOf(play) }
    return { order, play, value: valueCard(renewals, bet, effects, policy, asOf) }
  })
  const leaving = reasons.some(reason => reason.kind === 'win_back')
  const [lead] = bets
    .filter(bet => !leaving || bet.play.reason === 'win_back')
    .sort(
      (a, b) =>
        weightOf(b.value) - weightOf(a.value) ||
        Number(a.play.pool === 'care') - Number(b.play.pool === 'care') ||
        a.order - b.order,
    )
  if (lead === undefined) return undefined
  const [first] = renewals.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return {
    accountId,
    section: leaving ? 'win_back' : 'today',
    pool: lead.play.pool,
    reasons,
    play: lead.play.key,
    hours: lead.play.hours,
    value: lead.value,
    renewal: first === undefined ? null : { renewalId: first.renewalId, dueOn: first.dueOn },
  }
}

function weightOf(value: CardValue | null): number {
  return value === null ? 0 : value.preventableMinor * value.distinct
}

const LAST = '9999-12-31'

/** What is worth most an hour, in time, first, unknown worth last; ties by renewal date, those without one last, then by account id. */
export function compareCards(a: CardDraft, b: CardDraft): number {
  const worth = (card: CardDraft) => card.value?.worthTodayPerHourMinor ?? -1
  const due = (card: CardDraft) => card.renewal?.dueOn ?? LAST
  if (worth(a) !== worth(b)) return worth(b) - worth(a)
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  return a.accountId < b.accountId ? -1 : 1
}
