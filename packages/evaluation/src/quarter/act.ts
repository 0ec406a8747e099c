// What becomes of a card that somebody took: by chance that depends on the account, the play and the try alone, so that all orders meet the same.
import { everyWeek, hashShare, workingDayWithin } from '@rung/kernel'
import {
  type CardAction,
  type CardDraft,
  holdsAfter,
  REACTIONS,
  type Reaction,
  type Result,
  type WorklistPolicy,
} from '@rung/worklist'
import { dayAt } from '../truth/calendar.ts'
import type { BookAccount } from './book.ts'
import type { Past } from './past.ts'
import { type PlantedEffect, type TakenAway, takeAway } from './planted-effects.ts'

export type World = {
  readonly seed: number
  readonly planted: ReadonlyMap<string, PlantedEffect>
  readonly policy: WorklistPolicy
}

/** Who is reached, how often what worked is noted as partly so and what did not as it is, and how often something is agreed for later. */
const ANSWERS = 0.8
const SAID_PLAINLY = 0.8
const REACTS = 0.3
/** A follow-up that is kept carries on what it follows: half of it again. */
const CARRIES_ON = 0.5

/** Records it in `past`, and in `taken` what it took away. */
export function actOn(card: CardDraft, account: BookAccount, world: World, past: Past, t: number): void {
  const attempt = past.nextAttempt(card.accountId, card.play)
  const chance = (of: string) =>
    hashShare('quarter', String(world.seed), of, card.accountId, card.play, String(attempt))
  const works = chance('works') < (world.planted.get(card.play)?.works ?? 0)
  const action = actionOf(works, chance)
  if (action.action === 'done') {
    const effect = works ? world.planted.get(card.play) : undefined
    if (effect !== undefined) past.take(account.id, before => takeAway(account, effect, before, t))
    carryOn(card, account, world, past, t)
  }
  record(card, action, works, world.policy, past, t)
}

function actionOf(works: boolean, chance: (of: string) => number): CardAction {
  if (chance('answers') >= ANSWERS) return { action: 'no_answer' }
  const plainly = chance('said') < SAID_PLAINLY
  const result: Result = plainly ? (works ? 'worked' : 'did_not_work') : 'partly'
  return { action: 'done', result, reaction: reactionOf(chance), followUpOn: null }
}

function reactionOf(chance: (of: string) => number): Reaction | null {
  const which = chance('reacts') / REACTS
  return which >= 1 ? null : (REACTIONS[Math.floor(which * REACTIONS.length)] ?? null)
}

/** What was agreed on an earlier card that worked, and is kept with this one. */
function carryOn(card: CardDraft, account: BookAccount, { planted }: World, past: Past, t: number): void {
  const kept = card.reasons.find(({ kind }) => kind === 'follow_up')?.subjects ?? []
  for (const actionId of kept) {
    const followed = past.worked.get(actionId)
    const effect = followed === undefined ? undefined : planted.get(followed)
    if (effect === undefined) continue
    const half = Object.entries(effect.takes).map(([cause, share]) => [cause, CARRIES_ON * share])
    const carried: PlantedEffect = { ...effect, takes: Object.fromEntries(half) }
    past.take(account.id, (before: TakenAway) => takeAway(account, carried, before, t))
  }
}

function record(
  card: CardDraft,
  action: CardAction,
  works: boolean,
  policy: WorklistPolicy,
  past: Past,
  t: number,
): void {
  const { accountId, play, reasons } = card
  const today = dayAt(t)
  const calendar = everyWeek(policy.workingDays)
  const tries = action.action === 'no_answer' ? past.triesOf(accountId, play) + 1 : 0
  past.setTries(accountId, play, tries)
  const about = { accountId, play, reasons, action, today, calendar, tries }
  past.hold(holdsAfter(about, policy))
  const ending =
    action.action === 'done' ? action.result : tries === policy.triesBeforeAnotherWay ? 'no_answer' : null
  if (ending !== null && card.value !== null)
    past.learn({ play, band: card.value.riskBand, result: ending, times: 1 })
  const reaction = action.action === 'done' ? action.reaction : null
  const asks =
    reaction === null ? undefined : policy.plays.find(({ key }) => key === play)?.reactions[reaction]
  if (asks === undefined || reaction === null) return
  const { on: dueOn, ...moved } = workingDayWithin(today, asks.withinDays, calendar)
  past.agree({ accountId, play, reaction, agreedOn: today, dueOn, ...moved }, works)
}
