// Changes the open draft, or ends it. Whatever was judged under the document before goes with it.
import { type BadDocument, checkDocument, isBadDocument } from '@rung/config/check-document'
import { changedSections, mergePatch } from '@rung/config/document'
import { type ConfigDraft, deleteShadowWork, lockConfigToChange, saveDraft } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import type { ConfigDeps } from '../deps.ts'
import { deleteShadowScores } from '../storage/shadow-scores.ts'
import { forgetStuckShadows, removeDraftSnapshots } from '../storage/signals-of-config.ts'
import { auditConfig } from './audit-config.ts'
import type { ChangedBy, ConfigCaller } from './changed-by.ts'
import { configInForce } from './config-in-force.ts'
import { openDraft } from './open-draft.ts'
import { besideItsBase, type ShownDraft } from './show-draft.ts'

export type WantedChange = {
  readonly id: string
  /** A merge patch over the draft's document. */
  readonly patch: unknown
  /** Null leaves it as it is. */
  readonly note: string | null
}

/** Another document needs another shadow: the one that ran says nothing of it. */
export function changeDraft(
  { database, clock }: ConfigDeps,
  wanted: WantedChange,
  { workspaceId, keyId, personId, tool }: ConfigCaller,
): Promise<ShownDraft | BadDocument | Refusal> {
  return database.inWorkspace(workspaceId, async tx => {
    const draft = await change(tx, wanted, { keyId, personId, tool, now: clock() })
    return isRefusal(draft) || isBadDocument(draft) ? draft : besideItsBase(tx, draft)
  })
}

async function change(
  tx: Tx,
  wanted: WantedChange,
  by: ChangedBy,
): Promise<ConfigDraft | BadDocument | Refusal> {
  await lockConfigToChange(tx)
  const before = await openDraft(tx, wanted.id)
  if (isRefusal(before)) return before
  const document = checkDocument(mergePatch(before.document, wanted.patch))
  if (isBadDocument(document)) return document
  const isOther = changedSections(before.document, document).length > 0
  const inForce = await configInForce(tx, by.now)
  const draft: ConfigDraft = {
    ...before,
    document,
    changed: changedSections(inForce.document, document),
    note: wanted.note ?? before.note,
    rollbackOf: isOther ? null : before.rollbackOf,
    updatedAt: by.now,
    shadowStartedAt: isOther ? null : before.shadowStartedAt,
  }
  await saveDraft(tx, draft)
  if (!isOther) return draft
  await forgetShadow(tx, draft.id)
  await deleteShadowScores(tx, draft.id)
  const change = { before: before.document, after: document }
  await auditConfig(tx, 'config.changed', { kind: 'config/drafts', id: draft.id }, change, by)
  return draft
}

export function discardDraft(
  { database, clock }: ConfigDeps,
  id: string,
  { workspaceId, keyId, personId, tool }: ConfigCaller,
): Promise<ShownDraft | Refusal> {
  return database.inWorkspace(workspaceId, async tx => {
    const draft = await discard(tx, id, { keyId, personId, tool, now: clock() })
    return isRefusal(draft) ? draft : besideItsBase(tx, draft)
  })
}

async function discard(tx: Tx, id: string, by: ChangedBy): Promise<ConfigDraft | Refusal> {
  await lockConfigToChange(tx)
  const before = await openDraft(tx, id)
  if (isRefusal(before)) return before
  const draft: ConfigDraft = { ...before, status: 'discarded', updatedAt: by.now }
  await saveDraft(tx, draft)
  await forgetShadow(tx, id)
  const { document } = await configInForce(tx, by.now)
  const change = { before: before.document, after: document }
  await auditConfig(tx, 'config.discarded', { kind: 'config/drafts', id }, change, by)
  return draft
}

/** What was published and what was still to be published under the draft. Its scores stay, as the record of it. */
export async function forgetShadow(tx: Tx, draftId: string): Promise<void> {
  await removeDraftSnapshots(tx, draftId)
  await deleteShadowWork(tx)
  await forgetStuckShadows(tx)
}
