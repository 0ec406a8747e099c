// What acting on cards at once did, against those that waited by lot: of one play, or of the whole list.
import { DIRECTORY_POLICY, type Hearing, hearingOf, readContractNews, readWorkspace } from '@rung/directory'
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayOf, type Refusal, refuse } from '@rung/kernel'
import type { WorklistPolicy } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { readWithOwnPlays } from '../../plays-in-force/read-plays.ts'
import { resultPolicy } from '../policy.ts'
import { type DrawnCard, readDrawnCards } from '../storage/settled-draws.ts'
import {
  effectOf,
  milestoneResult,
  type OutcomeEffect,
  type ResultOf,
  scoreResult,
  verdictResult,
} from './effect-of.ts'

export type ShownEffect = {
  readonly policy: WorklistPolicy
  /** Of one play by its versions, the newest first: cards drawn so far. */
  readonly versions: readonly { readonly version: number; readonly drawn: number }[]
  /** Of all plays pooled: those that led cards which were drawn, the most first. */
  readonly plays: readonly { readonly key: string; readonly drawn: number }[]
  /** Cards drawn so far. */
  readonly drawn: number
  readonly milestone: OutcomeEffect
  readonly verdict: OutcomeEffect
  readonly score: OutcomeEffect
  readonly renewal: OutcomeEffect
  readonly saved: { readonly currency: string | null; readonly arrMinor: number } & Savings
}

/** ARR of cards that came at once and are decided, times the difference; null while nothing is told. */
type Savings = {
  readonly savedMinor: number | null
  readonly lowMinor: number | null
  readonly highMinor: number | null
}

/** `play`: null for the whole list, all plays pooled. `version`: null for all of them. */
export function showEffect(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  workspaceId: string,
  { play, version }: { readonly play: string | null; readonly version: number | null },
): Promise<ShownEffect | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const now = clock()
      const { worklist } = await readPoliciesAt(tx, now)
      const policy = await readWithOwnPlays(tx, worklist, now)
      if (play !== null && !policy.plays.some(({ key }) => key === play)) {
        return refuse('not_found', `There is no play "${play}".`)
      }
      const { resultDays } = policy.effect
      const [drawn, workspace, news] = await Promise.all([
        readDrawnCards(tx, { ...resultPolicy, play, today: dayOf(now), now, resultDays }),
        readWorkspace(tx),
        readContractNews(tx, now),
      ])
      const ofAll = asHeard(drawn, hearingOf(news, DIRECTORY_POLICY))
      const cards = version === null ? ofAll : ofAll.filter(card => card.playVersion === version)
      const renewal = effectOf(byDueDay(cards), renewalResult, policy)
      const ofNow = cards.filter(card => card.arm === 'now' && renewalResult(card) !== undefined)
      const arrMinor = ofNow.reduce((sum, card) => sum + (card.arrMinor ?? 0), 0)
      return {
        policy,
        plays: play === null ? playsOf(ofAll, policy) : [],
        versions: play === null ? [] : versionsOf(ofAll),
        drawn: cards.length,
        milestone: effectOf(cards, milestoneResult(), policy),
        verdict: effectOf(cards, verdictResult, policy),
        score: effectOf(cards, scoreResult, policy),
        renewal,
        saved: { currency: workspace?.currency ?? null, arrMinor, ...savings(renewal, arrMinor) },
      }
    },
    { readOnly: true, isolation: 'repeatable read' },
  )
}

/** What went on by itself while no contract of its kind was heard of waits: nobody knows how it ended. */
function asHeard(cards: readonly DrawnCard[], hearing: Hearing): DrawnCard[] {
  return cards.map(card => {
    const { decided } = card
    const isUnheard = decided?.wentOn === true && hearing(decided.monthly, decided.dueOn) === undefined
    return isUnheard ? { ...card, decided: null } : card
  })
}

/** Without those that are no longer known: nothing can be asked of them. */
function playsOf(
  cards: readonly DrawnCard[],
  { plays }: Pick<WorklistPolicy, 'plays'>,
): ShownEffect['plays'] {
  const known = new Set(plays.map(({ key }) => key))
  return [...Map.groupBy(cards, ({ play }) => play)]
    .filter(([key]) => known.has(key))
    .map(([key, { length: drawn }]) => ({ key, drawn }))
    .sort((a, b) => b.drawn - a.drawn || (a.key < b.key ? -1 : 1))
}

function versionsOf(cards: readonly DrawnCard[]): ShownEffect['versions'] {
  return [...Map.groupBy(cards, ({ playVersion }) => playVersion)]
    .map(([version, { length: drawn }]) => ({ version, drawn }))
    .sort((a, b) => b.version - a.version)
}

/** Kept or not, against our own risk on the day of the draw. */
const renewalResult: ResultOf<DrawnCard> = ({ decided, probabilityLost }) =>
  decided === null || decided.arrAfterMinor === null || probabilityLost === null
    ? undefined
    : { result: decided.arrAfterMinor > 0 ? 1 : 0, expected: 1 - probabilityLost }

/** Renewals settle in the order of their days. */
function byDueDay(cards: readonly DrawnCard[]): DrawnCard[] {
  const due = ({ decided }: DrawnCard) => decided?.dueOn ?? ''
  return cards.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}

function savings({ answer, difference, low, high }: OutcomeEffect, arrMinor: number): Savings {
  if (answer === 'not_yet' || difference === null)
    return { savedMinor: null, lowMinor: null, highMinor: null }
  const of = (share: number) => Math.round(arrMinor * share)
  return { savedMinor: of(difference), lowMinor: of(low), highMinor: of(high) }
}
