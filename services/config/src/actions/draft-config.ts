// Opens a draft: what is stated over what is in force, or the document of a former version to go back to.
import { type BadDocument, checkDocument, isBadDocument } from '@rung/config/check-document'
import { type ConfigDocument, changedSections, mergePatch } from '@rung/config/document'
import { type ConfigDraft, lockConfigToChange, readOpenDraft, saveDraft } from '@rung/config/store'
import type { Tx } from '@rung/database'
import type { Keep } from '@rung/http-service'
import { isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import type { ConfigDeps } from '../deps.ts'
import { auditConfig } from './audit-config.ts'
import type { ChangedBy, ConfigCaller } from './changed-by.ts'
import { configInForce, documentOfVersion } from './config-in-force.ts'
import { besideItsBase, type ShownDraft } from './show-draft.ts'

export type WantedDraft = {
  /** A merge patch over the document in force. */
  readonly patch: unknown
  readonly note: string
}

/** Keeps the draft, or why there is none. */
type KeepDraft = Keep<ShownDraft | BadDocument | Refusal>

/** Refused while another draft is open: each would be tried against a config that the other changes. */
export function draftConfig(
  deps: ConfigDeps,
  wanted: WantedDraft,
  caller: ConfigCaller,
  keep: KeepDraft,
): Promise<void> {
  return open(deps, caller, keep, async (_, inForce) => ({
    document: mergePatch(inForce, wanted.patch),
    note: wanted.note,
    rollbackOf: null,
  }))
}

/** A draft of an old document, with the same way out: shadow, then publish, which makes a new version of it. */
export function draftRollback(
  deps: ConfigDeps,
  wanted: { readonly version: number; readonly note: string | null },
  caller: ConfigCaller,
  keep: KeepDraft,
): Promise<void> {
  return open(deps, caller, keep, async tx => {
    const document = await documentOfVersion(tx, wanted.version)
    if (isRefusal(document)) return document
    const note = wanted.note ?? `Back to version ${wanted.version}`
    return { document, note, rollbackOf: wanted.version }
  })
}

type Content = Pick<ConfigDraft, 'note' | 'rollbackOf'> & { readonly document: unknown }

type ContentOver = (tx: Tx, inForce: ConfigDocument) => Promise<Content | Refusal>

function open(
  { database, clock, newId }: ConfigDeps,
  { workspaceId, keyId, personId, tool }: ConfigCaller,
  keep: KeepDraft,
  contentOver: ContentOver,
): Promise<void> {
  return database.inWorkspace(workspaceId, async tx => {
    const draft = await openOver(tx, { keyId, personId, tool, now: clock() }, newId, contentOver)
    await keep(tx, isRefusal(draft) || isBadDocument(draft) ? draft : await besideItsBase(tx, draft))
  })
}

async function openOver(
  tx: Tx,
  by: ChangedBy,
  newId: NewId,
  contentOver: ContentOver,
): Promise<ConfigDraft | BadDocument | Refusal> {
  await lockConfigToChange(tx)
  const other = await readOpenDraft(tx)
  if (other !== undefined) {
    return refuse('conflict', `The draft ${other.id} is open, and only one is tried at a time.`, {
      fix: 'Publish it or discard it first, or change it with PATCH.',
    })
  }
  const { keyId, personId, now } = by
  const inForce = await configInForce(tx, now)
  const content = await contentOver(tx, inForce.document)
  if (isRefusal(content)) return content
  const document = checkDocument(content.document)
  if (isBadDocument(document)) return document
  const draft: ConfigDraft = {
    ...content,
    id: newId('cfd'),
    status: 'open',
    document,
    changed: changedSections(inForce.document, document),
    basedOn: inForce.version,
    createdAt: now,
    updatedAt: now,
    createdBy: keyId,
    personId,
    shadowStartedAt: null,
  }
  await saveDraft(tx, draft)
  const subject = { kind: 'config/drafts', id: draft.id } as const
  await auditConfig(tx, 'config.drafted', subject, { before: inForce.document, after: document }, by)
  return draft
}
