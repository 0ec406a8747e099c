// A CSM's list of a day: built in the morning by whoever opens it first, kept, and only added to.
import { readHealthConfigs } from '@rung/config/health'
import { type Database, sendRead, type Tx } from '@rung/database'
import { type Day, dayOf, endOf, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import type { LeftOut } from '@rung/signals'
import { type PassedOver, type WorklistPolicy, withOwnPlays } from '@rung/worklist'
import { type PlayOf, readPlaysOf } from '../../plays-in-force/read-plays.ts'
import { ownPlaysRead } from '../../plays-in-force/store.ts'
import type { CardGrounds } from '../storage/cited-facts.ts'
import { readKeptList } from '../storage/kept-list.ts'
import { readCards } from '../storage/read-cards.ts'
import { readShown, type ShownAccounts } from '../storage/read-shown.ts'
import { saveLook } from '../storage/save-look.ts'
import { withCitedFacts } from '../storage/with-cited-facts.ts'
import type { StoredCard } from '../storage/worklist-cards.ts'
import { type DayOfList, lockDay, readDay, type StoredDay } from '../storage/worklist-days.ts'
import { buildFirstList } from './build-first-list.ts'
import { asKnownAt, type Csm, findCsm } from './find-csm.ts'
import { firstListToKeep, keepFirstList } from './keep-first-list.ts'
import { keepNewToday } from './keep-new-today.ts'
import { LOOK_BACK_MS, lookAgain, lookFirst, type Seen } from './look-anew.ts'
import { loadPastActions } from './past-actions.ts'

export type WorklistInput = {
  readonly workspaceId: string
  readonly csm: string
  /** The person the key speaks for. */
  readonly callerId: string | null
  /** Default: the CSM's today. */
  readonly date: Day | null
  readonly now: Date
}

/** A card as shown; without an id and a status of its own where the list is not kept. */
export type ShownCard = Omit<StoredCard, 'id'> & { readonly id: string | null }

export type OpenedWorklist = {
  readonly csm: Csm
  readonly day: Day
  /** False for a past day on which nobody opened the list: what it would have been, not kept. */
  readonly kept: boolean
  readonly firstList: DayOfList
  readonly cards: readonly ShownCard[]
  readonly shown: ShownAccounts
  readonly leftOut: readonly LeftOut[]
  /** In force at the instant the list is of. */
  readonly policy: WorklistPolicy
  /** The same with the plays as they come with Rung. */
  readonly shipped: WorklistPolicy
  readonly playOf: PlayOf
  /** Of a list that is not kept; null of one that is: it stands with it. */
  readonly passedOver: readonly PassedOver[] | null
}

/**
 * A list that is kept, and of whose accounts nothing new was said since the last look, is answered from what is kept: two statements,
 * however many accounts the CSM looks after. The first list of a day is made from the current rows of their accounts, in one more that
 * reads and one that writes; an account is judged only where its row does not say what judging it now would.
 *
 * What reads runs in a transaction that sees one state. What keeps comes after, so that two who open the list at once get the
 * same cards: a first list by the key of its day, an addition under a lock. What arose since the morning is added at the end or onto
 * cards; no card moves or leaves. A past day is shown as it was kept, or, where nobody opened it, as it would have been by what was
 * known at its end. What is looked at again is what is on its cards and what said something new since the last look: nothing else can
 * have given it a reason.
 */
export async function openWorklist(
  database: Database,
  input: WorklistInput,
  newId: NewId,
): Promise<OpenedWorklist | Refusal> {
  const seen = await see(database, input)
  if (isRefusal(seen) || !('portfolio' in seen)) return seen
  return keepSeen(database, seen, input, newId)
}

/** The first of the two: it sees one state, and changes nothing. */
function see(database: Database, input: WorklistInput): Promise<OpenedWorklist | Seen | Refusal> {
  return database.inWorkspace(input.workspaceId, tx => look(tx, input), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
    plansOnce: true,
  })
}

async function look(tx: Tx, input: WorklistInput): Promise<OpenedWorklist | Seen | Refusal> {
  const { now } = input
  const [found, configAt, own] = await Promise.all([
    findCsm(tx, input.csm, input.callerId, now),
    readHealthConfigs(tx),
    sendRead(tx, ownPlaysRead(tx, now)),
  ])
  const ownPlays = own.map(({ play }) => play)
  if (isRefusal(found)) return found
  const day = input.date ?? found.today
  const csm = day < found.today ? await asKnownAt(tx, found, endOf(day)) : found
  if (day > csm.today) {
    return refuse('invalid', `lies in the future: today is ${csm.today} in ${csm.timeZone}`, {
      field: 'date',
      fix: 'Ask for today or a day before.',
    })
  }
  const request = { csmId: csm.csmId, day, today: dayOf(now), now, lookBackMs: LOOK_BACK_MS }
  const kept = day === csm.today ? await readKeptList(tx, request) : 'stale'
  if (kept === 'none') return lookFirst(tx, { csm, day, configAt, ownPlays, now })
  if (kept !== 'stale') {
    const { day: firstList, cards, shown } = kept
    const shipped = configAt(now).worklist
    const policy = withOwnPlays(shipped, ownPlays)
    const playOf = await readPlaysOf(tx, cards, { shipped, inForce: policy })
    return {
      csm,
      day,
      kept: true,
      firstList,
      cards,
      shown,
      leftOut: [],
      policy,
      shipped,
      playOf,
      passedOver: null,
    }
  }
  const seen = await lookAgain(tx, { csm, day, configAt, ownPlays, now })
  const { stored, cards, portfolio, policies } = seen
  if (stored === undefined || (day === csm.today && portfolio.candidates.length > 0)) return seen
  const policy = policies.worklist
  const grounds = await withCitedFacts(tx, cards, portfolio.grounds, day < csm.today ? endOf(day) : now)
  const [shown, playOf] = await Promise.all([
    readShown(tx, cards, grounds, now),
    readPlaysOf(tx, cards, { shipped: seen.shipped, inForce: policy }),
  ])
  const { leftOut } = portfolio
  const list = { csm, day, kept: true, firstList: stored, cards, shown, leftOut }
  return { ...list, policy, shipped: seen.shipped, playOf, passedOver: null }
}

/** The second: whoever comes later finds what was kept. */
function keepSeen(
  database: Database,
  { csm, day, portfolio, policies, shipped, stored, ...seen }: Seen,
  { workspaceId, now }: WorklistInput,
  newId: NewId,
): Promise<OpenedWorklist> {
  const past = day < csm.today
  const policy = policies.worklist
  const at = past ? endOf(day) : now
  return database.inWorkspace(workspaceId, async tx => {
    const when = { asOf: past ? day : dayOf(now), knownAt: at }
    const pastActions = seen.pastActions ?? (await loadPastActions(tx, csm, portfolio, when, policy))
    const request = { csm, day, portfolio, pastActions, at, newId, policy }
    const groundsOf = (cards: readonly Pick<ShownCard, 'accountId' | 'reasons'>[]) =>
      withCitedFacts(tx, cards, portfolio.grounds, at)
    const answer = async (
      firstList: StoredDay,
      cards: readonly ShownCard[],
      grounds: ReadonlyMap<string, CardGrounds>,
      passedOver: readonly PassedOver[] | null = null,
    ) => {
      const [shown, playOf] = await Promise.all([
        readShown(tx, cards, grounds, now),
        readPlaysOf(tx, cards, { shipped, inForce: policy }),
      ])
      const { leftOut } = portfolio
      const kept = passedOver === null
      return { csm, day, kept, firstList, cards, shown, leftOut, policy, shipped, playOf, passedOver }
    }
    if (!past && stored === undefined) {
      const first = firstListToKeep(request)
      const grounds = await groundsOf(first.cards)
      // the words travel with what keeps the list
      const [kept, answered] = await Promise.all([
        keepFirstList(tx, request, first, grounds),
        answer(first.firstList, first.cards, grounds),
      ])
      if (kept) return answered
    }
    if (!past) await lockDay(tx, csm.csmId, day)
    const before = await readDay(tx, csm.csmId, day)
    if (before === undefined) {
      const { firstList, cards, passedOver } = buildFirstList(request)
      return answer(
        firstList,
        cards.map(card => ({ ...card, id: null })),
        await groundsOf(cards),
        passedOver,
      )
    }
    if (!past) await keepNewToday(tx, request, before.known)
    const cards = await readCards(tx, csm.csmId, day)
    const grounds = await groundsOf(cards)
    if (!past) await saveLook(tx, csm.csmId, day, { lookedAt: at, grounds })
    return answer(before, cards, grounds)
  })
}
