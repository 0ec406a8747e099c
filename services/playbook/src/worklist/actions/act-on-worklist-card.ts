// Records what somebody did about a card, and what that keeps off later lists.
import type { Tx } from '@rung/database'
import type { Keep } from '@rung/http-service'
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayInZone, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { actOnCard, type CardAction, type CardStatus, type WorklistPolicy } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { readPlaysOf, readWithOwnPlays } from '../../plays-in-force/read-plays.ts'
import { wakeForHandedCard } from '../sending/storage/digest-settings.ts'
import { type ActionOfCard, readActionsOfCard } from '../storage/actions-of-card.ts'
import { lockCard } from '../storage/read-cards.ts'
import { giveBack, saveStatus } from '../storage/save-cards.ts'
import { type Csm, calendarOf, findCsm } from './find-csm.ts'
import { type DatedFollowUp, followUpAgreed, followUpOf } from './follow-up-of.ts'
import { type ActionRequest, recordCardAction, recordCardChange } from './record-card-action.ts'
import { refuseCardsOfOthers, refuseFormerCard, refuseHandover } from './refuse-action.ts'

export type ActedOnCard = {
  readonly id: string
  readonly status: CardStatus
  readonly statusAt: Date
  /** What to do next about the customer's reaction, and when; null where nothing was agreed. */
  readonly followUp: DatedFollowUp | null
  /** Who has the card now; null while it is on this list. */
  readonly handedTo: string | null
}

/** Saying again what already holds changes nothing and records nothing. */
export function actOnWorklistCard(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  input: ActionRequest,
  keep: Keep<ActedOnCard | Refusal>,
): Promise<void> {
  return database.inWorkspace(input.caller.workspaceId, async tx => {
    const { worklist: shipped } = await readPoliciesAt(tx, input.now)
    const inForce = await readWithOwnPlays(tx, shipped, input.now)
    return keep(tx, await actOnCardOf(tx, input, newId, { shipped, inForce }))
  })
}

/** In a transaction that is open. */
export async function actOnCardOf(
  tx: Tx,
  input: ActionRequest,
  newId: NewId,
  policies: { readonly shipped: WorklistPolicy; readonly inForce: WorklistPolicy },
): Promise<ActedOnCard | Refusal> {
  const { caller, now } = input
  const policy = policies.inForce
  const csm = await findCsm(tx, input.csm, caller.personId, now)
  if (isRefusal(csm)) return csm
  const notTheirs = await refuseCardsOfOthers(tx, caller, csm.csmId, now)
  if (notTheirs !== undefined) return notTheirs
  const card = await lockCard(tx, csm.csmId, input.cardId)
  if (card === undefined) {
    return refuse('not_found', `There is no card "${input.cardId}" on the lists of this person.`)
  }
  const action = await withPersonFound(tx, input.action, csm, now)
  if (isRefusal(action)) return action
  const last = (await readActionsOfCard(tx, card.id)).findLast(each => each.action !== 'undo' && !each.undone)
  const done = lastOf(last, csm)
  const status = actOnCard({ status: card.status, last: done }, action, csm.today)
  if (isRefusal(status)) return status
  const refused =
    (await refuseFormerCard(tx, csm.csmId, card, action)) ?? (await refuseHandover(tx, card, action, last))
  if (refused !== undefined) return refused
  const playOf = await readPlaysOf(tx, [card], policies)
  const { id, handedTo } = card
  if (status === card.status) {
    const agreed = done === null ? null : followUpAgreed(playOf(card), done.did, done.on)
    return { id, status, statusAt: card.statusAt, followUp: agreed, handedTo }
  }
  const followUp = followUpOf(playOf(card), action, csm.today, calendarOf(csm, policy))
  const becomes = { status, statusAt: now, handedTo: action.action === 'hand_over' ? action.to : null }
  await saveStatus(tx, id, becomes)
  if (action.action === 'hand_over') await wakeForHandedCard(tx, action.to, now)
  if (action.action === 'undo' && last?.action === 'hand_over') {
    await giveBack(tx, last.id, { csmId: csm.csmId, at: now })
  }
  await recordCardAction(
    tx,
    { card, action, followUp, undoes: action.action === 'undo' ? (last?.id ?? null) : null },
    csm,
    {
      ...input,
      newId,
      policy,
    },
  )
  await recordCardChange(tx, card, { status, action: action.action }, csm, input)
  return { id, ...becomes, followUp }
}

const lastOf = (last: ActionOfCard | undefined, { timeZone }: Csm) =>
  last === undefined ? null : { statusBefore: last.statusBefore, on: dayInZone(last.at, timeZone), did: last }

/** Who takes the card, by our id. */
async function withPersonFound(
  tx: Tx,
  action: CardAction,
  { csmId }: Csm,
  now: Date,
): Promise<CardAction | Refusal> {
  if (action.action !== 'hand_over') return action
  const person = await findCsm(tx, action.to, null, now)
  if (isRefusal(person)) {
    return refuse('invalid', `is nobody of this workspace: "${action.to}"`, {
      field: 'to',
      fix: 'Name one of your people by id or externalId (GET /v1/people).',
    })
  }
  if (person.csmId === csmId) {
    return refuse('invalid', 'has the card already', { field: 'to', fix: 'Name somebody else.' })
  }
  return { action: 'hand_over', to: person.csmId }
}
