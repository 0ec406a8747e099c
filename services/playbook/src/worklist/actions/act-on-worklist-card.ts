// Records what somebody did about a card, and what that keeps off later lists.
import { recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import { readCoveredCsms } from '@rung/directory'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { readPoliciesAt } from '@rung/judgement/actions'
import { isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import {
  actOnCard,
  type CardAction,
  type CardStatus,
  type FollowUp,
  holdsAfter,
  type WorklistPolicy,
} from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { insertAction } from '../storage/worklist-actions.ts'
import { lockCard, saveStatus } from '../storage/worklist-cards.ts'
import { playByKey } from '../talk-about.ts'
import { findCsm } from './find-csm.ts'

export type ActedOnCard = {
  readonly id: string
  readonly status: CardStatus
  readonly statusAt: Date
  /** What to do next about the customer's reaction, when there was one. */
  readonly followUp: FollowUp | null
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
    const { worklist } = await readPoliciesAt(tx, input.now)
    return keep(tx, await act(tx, input, newId, worklist))
  })
}

async function act(
  tx: Tx,
  input: ActionRequest,
  newId: NewId,
  policy: WorklistPolicy,
): Promise<ActedOnCard | Refusal> {
  const { action, caller, now } = input
  const csm = await findCsm(tx, input.csm, caller.personId, now)
  if (isRefusal(csm)) return csm
  const notTheirs = await refuseCardsOfOthers(tx, caller, csm.csmId, now)
  if (notTheirs !== undefined) return notTheirs
  const card = await lockCard(tx, csm.csmId, input.cardId)
  if (card === undefined) {
    return refuse('not_found', `There is no card "${input.cardId}" on the lists of this person.`)
  }
  const status = actOnCard(card.status, action, csm.today)
  if (isRefusal(status)) return status
  const reaction = action.action === 'done' ? action.reaction : null
  const followUp = reaction === null ? null : playByKey(card.play, policy).reactions[reaction]
  if (status === card.status) return { id: card.id, status, statusAt: card.statusAt, followUp }
  await saveStatus(tx, card.id, status, now)
  await insertAction(tx, {
    id: newId('wla'),
    cardId: card.id,
    csmId: csm.csmId,
    accountId: card.accountId,
    play: card.play,
    riskBand: card.value?.riskBand ?? null,
    action: action.action,
    at: now,
    result: action.action === 'done' ? action.result : null,
    reaction,
    dismissal: action.action === 'dismiss' ? action.reason : null,
    until: action.action === 'snooze' ? action.until : null,
    holds: holdsAfter(card.accountId, card.reasons, action, csm.today, policy),
    recordedBy: caller.keyId,
    personId: caller.personId,
  })
  await recordChanges(tx, [
    { type: 'card.changed', accountIds: [card.accountId], personId: caller.personId, at: now },
  ])
  if (caller.personId !== csm.csmId) {
    await recordAudit(tx, [
      {
        action: 'worklist.acted',
        subject: { kind: 'worklist-cards', id: card.id },
        accountId: card.accountId,
        before: { status: card.status },
        after: { status, action: action.action },
        by: { keyId: caller.keyId, personId: caller.personId, onBehalfOf: csm.csmId },
        at: now,
      },
    ])
  }
  return { id: card.id, status, statusAt: now, followUp }
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
