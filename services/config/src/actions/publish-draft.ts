// Publishes a draft: from this instant on accounts are judged under it, and what was told of past days is told anew.

import { SCORE_SECTIONS } from '@rung/config/health'
import {
  type ConfigDraft,
  insertVersion,
  lockConfigToChange,
  type PublishedVersion,
  saveDraft,
} from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { type Day, dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { markDue } from '@rung/signals'
import type { ConfigDeps } from '../deps.ts'
import { readShadowProgress } from '../storage/shadow-scores.ts'
import { firstPublishedDay, keepOpenRevisions } from '../storage/signals-of-config.ts'
import { auditConfig } from './audit-config.ts'
import { forgetShadow } from './change-draft.ts'
import type { ChangedBy, ConfigCaller } from './changed-by.ts'
import { type ConfigInForce, configInForce } from './config-in-force.ts'
import { openDraft } from './open-draft.ts'
import { contextsOf } from './start-shadow.ts'

export type WantedPublication = {
  readonly id: string
  /** Signals of days before are left as they were told; null restates every published day. */
  readonly restateSince: Day | null
}

export function publishDraft(
  { database, clock }: ConfigDeps,
  wanted: WantedPublication,
  { workspaceId, keyId, personId, tool }: ConfigCaller,
  keep: Keep<PublishedVersion | Refusal>,
): Promise<void> {
  return database.inWorkspace(workspaceId, async tx =>
    keep(tx, await publish(tx, wanted, { keyId, personId, tool }, clock)),
  )
}

/**
 * Under the lock, and by the clock as it is once the lock is held: whatever was judged before was judged under the config
 * before. Days that are over keep what was told of them then; `asOf` and `knownAt` of before still answer the same.
 */
async function publish(
  tx: Tx,
  wanted: WantedPublication,
  caller: Omit<ChangedBy, 'now'>,
  clock: () => Date,
): Promise<PublishedVersion | Refusal> {
  await lockConfigToChange(tx)
  const now = clock()
  const draft = await openDraft(tx, wanted.id)
  if (isRefusal(draft)) return draft
  const refusal = await whyNot(tx, draft)
  if (refusal !== undefined) return refusal
  const inForce = await configInForce(tx, now)
  const version: PublishedVersion = {
    version: inForce.version + 1,
    publishedAt: after(inForce, now),
    document: draft.document,
    changed: draft.changed,
    note: draft.note,
    publishedBy: caller.keyId,
    personId: caller.personId,
    draftId: draft.id,
    rollbackOf: draft.rollbackOf,
  }
  await keepOpenRevisions(tx, dayOf(version.publishedAt))
  await insertVersion(tx, version)
  await saveDraft(tx, { ...draft, status: 'published', updatedAt: now })
  await forgetShadow(tx, draft.id)
  await markChanged(tx, draft, wanted.restateSince, dayOf(now))
  await auditConfig(
    tx,
    draft.rollbackOf === null ? 'config.published' : 'config.rolled_back',
    { kind: 'config/versions', id: String(version.version) },
    { before: inForce.document, after: draft.document },
    { ...caller, now },
  )
  return version
}

async function whyNot(tx: Tx, { id, changed, shadowStartedAt }: ConfigDraft): Promise<Refusal | undefined> {
  if (changed.length === 0) {
    return refuse('conflict', 'The draft says what is in force already: there is nothing to publish.', {
      fix: 'Change it with PATCH, or discard it.',
    })
  }
  if (shadowStartedAt === null) {
    return refuse('conflict', 'No shadow of this document has run.', {
      fix: `Start one with POST /v1/config/drafts/${id}/shadow, and look at who would change band.`,
    })
  }
  const { done, of, stuck } = await readShadowProgress(tx, id)
  if (done + stuck === of) return undefined
  return refuse('conflict', `The shadow of this document has judged ${done} of ${of} accounts.`, {
    fix: `Wait until GET /v1/config/drafts/${id}/shadow says it is complete.`,
  })
}

/** Two publications never share an instant: which of them held then would be a matter of taste. */
function after({ publishedAt }: ConfigInForce, now: Date): Date {
  return publishedAt === null ? now : new Date(Math.max(now.getTime(), publishedAt.getTime() + 1))
}

/** Contexts tell published days anew; health judges every day anew as known from now on. */
async function markChanged(
  tx: Tx,
  { changed }: ConfigDraft,
  restateSince: Day | null,
  today: Day,
): Promise<void> {
  const accountIds = await listAccountIds(tx)
  const first = (await firstPublishedDay(tx, accountIds)) ?? today
  const marksFrom = (since: Day) => accountIds.map(accountId => ({ accountId, since }))
  await markDue(tx, contextsOf(changed), marksFrom(restateSince ?? first))
  if (changed.some(name => SCORE_SECTIONS.includes(name))) await markDue(tx, ['health'], marksFrom(first))
}
