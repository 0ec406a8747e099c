// Keeps what was done about a card, and tells whoever looks at it.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { sendRead, type Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import { type CardAction, type CardStatus, holdsAfter, type WorklistPolicy } from '@rung/worklist'
import { triesRead } from '../storage/tries.ts'
import { insertAction } from '../storage/worklist-actions.ts'
import type { StoredCard } from '../storage/worklist-cards.ts'
import { type Csm, calendarOf } from './find-csm.ts'
import type { DatedFollowUp } from './follow-up-of.ts'

export type ActionRequest = {
  readonly csm: string
  readonly cardId: string
  readonly action: CardAction
  readonly caller: Caller
  readonly now: Date
}

type ToRecord = {
  readonly card: StoredCard
  readonly action: CardAction
  readonly followUp: DatedFollowUp | null
  readonly undoes: string | null
}

export async function recordCardAction(
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
  const calendar = calendarOf(csm, policy)
  const about = { accountId, play, reasons, action, today: csm.today, calendar, tries: tries ?? 0 }
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
    movedFrom: followUp?.movedFrom ?? null,
    movedFor: followUp?.movedFor ?? null,
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

/** Whoever looks at a list of it hears of it, and what one does for another or by a tool is audited. */
export async function recordCardChange(
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
  const isOwn = caller.personId === csmId
  if (isOwn && caller.tool === null) return
  await recordAudit(tx, [
    {
      action: 'worklist.acted',
      subject: { kind: 'worklist-cards', id: card.id },
      accountId,
      before: { status: card.status },
      after,
      by: { ...byCaller(caller), onBehalfOf: isOwn ? null : csmId },
      at: now,
    },
  ])
}
