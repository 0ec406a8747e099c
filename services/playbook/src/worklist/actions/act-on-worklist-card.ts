// Records what somebody did about a card, and what that keeps off later lists.
import { recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { sendRead, type Tx } from '@rung/database'
import { readCoveredCsms } from '@rung/directory'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { readPoliciesAt } from '@rung/judgement/actions'
import { dayInZone, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { actOnCard, type CardAction, type CardStatus, holdsAfter, type WorklistPolicy } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { readPlaysOf, readWithOwnPlays } from '../../plays-in-force/read-plays.ts'
import { type ActionOfCard, hasActedAfter, readActionsOfCard } from '../storage/actions-of-card.ts'
import { triesRead } from '../storage/past-actions.ts'
import { insertAction } from '../storage/worklist-actions.ts'
import { giveBack, lockCard, type StoredCard, saveStatus } from '../storage/worklist-cards.ts'
import { type Csm, findCsm } from './find-csm.ts'
import { type DatedFollowUp, followUpOf } from './follow-up-of.ts'

export type ActedOnCard = {
  readonly id: string
  readonly status: CardStatus
  readonly statusAt: Date
  /** What to do next about the customer's reaction, and when; null where nothing was agreed. */
  readonly followUp: DatedFollowUp | null
  /** Who has the card now; null while it is on this list. */
  readonly handedTo: string | null
}

export type ActionRequest = {
  readonly csm: string
  readonly cardId: string
  readonly action: CardAction
  readonly caller: Caller
  readonly now: Date
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
    return keep(tx, await act(tx, input, newId, { shipped, inForce }))
  })
}

async function act(
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
  const status = actOnCard({ status: card.status, last: lastOf(last, csm) }, action, csm.today)
  if (isRefusal(status)) return status
  const refused = await refuseHandover(tx, card, action, last)
  if (refused !== undefined) return refused
  const playOf = await readPlaysOf(tx, [card], policies)
  const followUp = followUpOf(playOf(card), action, csm, policy)
  const { id, handedTo } = card
  if (status === card.status) return { id, status, statusAt: card.statusAt, followUp, handedTo }
  const becomes = { status, statusAt: now, handedTo: action.action === 'hand_over' ? action.to : null }
  await saveStatus(tx, id, becomes)
  if (action.action === 'undo' && last?.action === 'hand_over') {
    await giveBack(tx, last.id, { csmId: csm.csmId, at: now })
  }
  await record(
    tx,
    { card, action, followUp, undoes: action.action === 'undo' ? (last?.id ?? null) : null },
    csm,
    {
      ...input,
      newId,
      policy,
    },
  )
  await tell(tx, card, { status, action: action.action }, csm, input)
  return { id, ...becomes, followUp }
}

const lastOf = (last: ActionOfCard | undefined, { timeZone }: Csm) =>
  last === undefined ? null : { statusBefore: last.statusBefore, on: dayInZone(last.at, timeZone) }

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

/** To a second person a card goes from the first; and what they have begun on is not taken from them. */
async function refuseHandover(
  tx: Tx,
  card: StoredCard,
  action: CardAction,
  last: ActionOfCard | undefined,
): Promise<Refusal | undefined> {
  if (action.action === 'hand_over' && card.status === 'handed_over' && card.handedTo !== action.to) {
    return refuse('conflict', 'Somebody else has the card already.', {
      field: 'to',
      fix: 'Undo that first, or let them hand it on.',
    })
  }
  if (action.action !== 'undo' || last?.action !== 'hand_over' || last.toPersonId === null) return undefined
  const takenBy = { csmId: last.toPersonId, accountId: card.accountId, after: last }
  if (!(await hasActedAfter(tx, takenBy))) return undefined
  return refuse('conflict', 'Who took the card has begun on it.', {
    field: 'action',
    fix: 'Ask them to hand it back.',
  })
}

type ToRecord = {
  readonly card: StoredCard
  readonly action: CardAction
  readonly followUp: DatedFollowUp | null
  readonly undoes: string | null
}

async function record(
  tx: Tx,
  { card, action, followUp, undoes }: ToRecord,
  csm: Csm,
  {
    caller,
    now,
    newId,
    policy,
  }: Pick<ActionRequest, 'caller' | 'now'> & { readonly newId: NewId; readonly policy: WorklistPolicy },
): Promise<void> {
  const { accountId, play, reasons } = card
  const tries = action.action === 'no_answer' ? 1 + (await readTries(tx, card, now)) : null
  const workingDays = csm.workingDays ?? policy.workingDays
  const about = { accountId, play, reasons, action, today: csm.today, workingDays, tries: tries ?? 0 }
  await insertAction(tx, {
    id: newId('wla'),
    cardId: card.id,
    csmId: csm.csmId,
    accountId,
    play,
    playVersion: card.playVersion,
    riskBand: card.value?.riskBand ?? null,
    action: action.action,
    at: now,
    result: resultOf(action, tries, policy),
    reaction: action.action === 'done' ? action.reaction : null,
    dismissal: action.action === 'dismiss' ? action.reason : null,
    until: action.action === 'snooze' ? action.until : null,
    holds: holdsAfter(about, policy),
    recordedBy: caller.keyId,
    personId: caller.personId,
    statusBefore: card.status,
    undoes,
    followUpOn: followUp?.on ?? null,
    toPersonId: action.action === 'hand_over' ? action.to : null,
    tries,
  })
}

/** Nobody answering teaches once, when it was tried as often as it may be. */
function resultOf(action: CardAction, tries: number | null, policy: WorklistPolicy) {
  if (action.action === 'done') return action.result
  return tries === policy.triesBeforeAnotherWay ? 'no_answer' : null
}

async function readTries(tx: Tx, { accountId, play }: StoredCard, now: Date): Promise<number> {
  const tried = await sendRead(tx, triesRead(tx, { accountIds: [accountId], knownAt: now }))
  return tried.find(each => each.play === play)?.tries ?? 0
}

/** Whoever looks at a list of it hears of it, and what one does for another is audited. */
async function tell(
  tx: Tx,
  card: StoredCard,
  after: { readonly status: CardStatus; readonly action: CardAction['action'] },
  { csmId }: Csm,
  { caller, now }: ActionRequest,
): Promise<void> {
  const { accountId } = card
  await recordChanges(tx, [
    {
      type: 'card.changed',
      accountIds: [accountId],
      personId: caller.personId,
      at: now,
      events: [{ type: 'card.acted', accountId, data: { cardId: card.id, csmId, ...after } }],
    },
  ])
  if (caller.personId === csmId) return
  await recordAudit(tx, [
    {
      action: 'worklist.acted',
      subject: { kind: 'worklist-cards', id: card.id },
      accountId,
      before: { status: card.status },
      after,
      by: { keyId: caller.keyId, personId: caller.personId, onBehalfOf: csmId },
      at: now,
    },
  ])
}

/** Cards are one's own, and those of a CSM who is away and has the caller as their deputy. */
async function refuseCardsOfOthers(
  tx: Tx,
  caller: Caller,
  csmId: string,
  now: Date,
): Promise<Refusal | undefined> {
  const alone = worksAloneFor(caller)
  if (alone === null || alone === csmId) return undefined
  const covered = await readCoveredCsms(tx, alone, now)
  if (covered.has(csmId)) return undefined
  return refuse('forbidden', 'your key acts on the cards of its own person, and of a CSM it covers, alone', {
    field: 'csm',
    fix: 'Act as `me`, have an absence with its deputy recorded, or use an admin key or one of an integration. Lists of others can be read.',
  })
}
