// One card of an account: its reasons merged, the play that leads, and what that is worth.
import type { Day } from '@rung/kernel'
import type { RenewalView } from './account-view.ts'
import { aimOf, type CardAim } from './card-aim.ts'
import type { Effects } from './effect.ts'
import { playsFor, type Standing } from './plays-for.ts'
import type { WorklistPolicy } from './policy.ts'
import { isEvent, isLack, type Pool, poolOf, type Reason, type ReasonKind } from './reason.ts'
import { type Basis, basisOf, type CardValue, effectOf, shareKeptPerHour, valueCard } from './value-card.ts'

/** An account with its reasons, those somebody put away already left out, and its open renewals. */
export type Candidate = Standing & {
  readonly accountId: string
  readonly reasons: readonly Reason[]
  readonly renewals: readonly RenewalView[]
  /** Of its active outcomes. */
  readonly aims: readonly CardAim[]
  /** The CSM of the list looks after it; false where a card of it was handed over to them. */
  readonly isOwn: boolean
  /** An agreed pause runs. */
  readonly paused: boolean
  /** Who decides there, as `buyer` of choose-addressee.ts; null where nobody is known. */
  readonly contact: string | null
}

export type CardDraft = {
  readonly accountId: string
  /** `win_back`: they have given notice; apart from the day's work. */
  readonly section: 'today' | 'win_back'
  readonly pool: Pool
  readonly reasons: readonly Reason[]
  /** Key of the play that leads, and which version of it. */
  readonly play: string
  readonly playVersion: number
  /** The reason it leads for. */
  readonly leads: ReasonKind
  readonly hours: number
  /** Whether it is thought or seen how often the play works, and in how many results of the workspace's own. */
  readonly basis: Basis
  readonly ownResults: number
  /** Null while no ARR at stake is known. */
  readonly value: CardValue | null
  /** What it is ordered by where the value is null. */
  readonly shareKeptPerHour: number
  /** The open renewal that is due first. */
  readonly renewal: { readonly renewalId: string; readonly dueOn: Day } | null
  /** The outcome it is about, and the next step to it; null for an account without an active one. */
  readonly aim: CardAim | null
}

/** The cards of all candidates that have a reason; `book`: all accounts they are held against. */
export function draftCards(
  candidates: readonly Candidate[],
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
  book: readonly Candidate[] = candidates,
): CardDraft[] {
  // who has nothing to decide and nothing to be asked, such as a former customer, tells nobody apart
  const compared = book.filter(({ reasons, renewals }) => reasons.length > 0 || renewals.length > 0)
  const lacking = countLacks(compared)
  // nobody is counted who put it away: of a lack that everybody put away none of the others has it
  const others = (kind: ReasonKind) => Math.max(0, (lacking.get(kind) ?? 0) - 1)
  const distinct = (kind: ReasonKind) => 1 - others(kind) / Math.max(1, compared.length - 1)
  return candidates
    .map(candidate => draftCard(candidate, distinct, effects, policy, asOf))
    .filter(card => card !== undefined)
}

/** How many accounts of the book lack each of the things that somebody could have written down. */
function countLacks(book: readonly Candidate[]): ReadonlyMap<ReasonKind, number> {
  const counts = new Map<ReasonKind, number>()
  for (const { reasons } of book) {
    for (const { kind } of reasons.filter(reason => isLack(reason.kind))) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Undefined for an account without a reason that a play answers. A notice leads whatever else there is. What happened there leads before
 * what nobody wrote down, which is asked in the same talk. Otherwise the play with the largest effect here (size of the reason x what
 * the play prevents, less of what most of the book lack), then one against loss before one of care, then the one whose reason is named
 * first, then the narrower play, then by key.
 */
function draftCard(
  candidate: Candidate,
  distinctOf: (kind: ReasonKind) => number,
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): CardDraft | undefined {
  const { accountId, aims, reasons, renewals } = candidate
  const leaving = reasons.some(reason => reason.kind === 'win_back')
  const happened = reasons.some(({ kind }) => isEvent(kind))
  const bets = reasons
    .filter(({ kind }) => !leaving || kind === 'win_back')
    .flatMap((reason, order) =>
      playsFor(reason, candidate, policy).map(play => {
        const { kind, size, since } = reason
        const bet = { play, size, since, distinct: distinctOf(kind) }
        const { effect } = effectOf(renewals, bet, effects, policy, asOf)
        const waits = Number(happened && isLack(kind))
        return { order, reason, kind, bet, pool: poolOf(kind), waits, weight: effect * bet.distinct }
      }),
    )
  // A stable sort: what `playsFor` names first stays first.
  const [lead] = bets.sort(
    (a, b) =>
      a.waits - b.waits ||
      b.weight - a.weight ||
      Number(a.pool === 'care') - Number(b.pool === 'care') ||
      a.order - b.order,
  )
  if (lead === undefined) return undefined
  const [first] = renewals.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return {
    accountId,
    section: leaving ? 'win_back' : 'today',
    pool: lead.pool,
    reasons,
    play: lead.bet.play.key,
    playVersion: lead.bet.play.version,
    leads: lead.kind,
    hours: lead.bet.play.hours,
    ...basisOf(renewals, lead.bet, effects, policy),
    value: valueCard(renewals, lead.bet, effects, policy, asOf),
    shareKeptPerHour: shareKeptPerHour(renewals, lead.bet, effects, policy, asOf),
    renewal: first === undefined ? null : { renewalId: first.renewalId, dueOn: first.dueOn },
    aim: aimOf(lead.reason, aims) ?? null,
  }
}

const LAST = '9999-12-31'

type Compared = Pick<CardDraft, 'accountId' | 'value' | 'shareKeptPerHour' | 'renewal'>

/** What is worth most an hour, in time, first; unknown worth last, among them what keeps most of a contract; ties by renewal date, those without one last, then by account id. */
export function compareCards(a: Compared, b: Compared): number {
  const worth = (card: Compared) => card.value?.worthTodayPerHourMinor ?? -1
  const due = (card: Compared) => card.renewal?.dueOn ?? LAST
  if (worth(a) !== worth(b)) return worth(b) - worth(a)
  if (a.value === null && a.shareKeptPerHour !== b.shareKeptPerHour)
    return b.shareKeptPerHour - a.shareKeptPerHour
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  return a.accountId < b.accountId ? -1 : 1
}
