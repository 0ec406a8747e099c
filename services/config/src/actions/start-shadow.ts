// Starts a draft's shadow: every account is judged under it, beside what is in force and seen by nobody but who looks.
import { SECTIONS_OF } from '@rung/config/document'
import { type ConfigDraft, insertShadowWork, lockConfigToChange, saveDraft } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import { dayOf, isRefusal, type Refusal } from '@rung/kernel'
import { type Consumer, markDue } from '@rung/signals'
import type { ConfigDeps } from '../deps.ts'
import { insertShadowScores } from '../storage/shadow-scores.ts'
import { openDraft } from './open-draft.ts'
import { progressOf, type ShadowProgress } from './show-shadow.ts'

/**
 * The contexts whose sections the draft changes publish today's signals under it too; once they have, the account is
 * judged both ways. From then on both follow the facts until the draft ends. Starting it again changes nothing.
 */
export function startShadow(
  { database, clock }: ConfigDeps,
  workspaceId: string,
  id: string,
  keep: Keep<ShadowProgress | Refusal>,
): Promise<void> {
  return database.inWorkspace(workspaceId, async tx => {
    const draft = await start(tx, id, clock())
    await keep(tx, isRefusal(draft) ? draft : await progressOf(tx, draft))
  })
}

async function start(tx: Tx, id: string, now: Date): Promise<ConfigDraft | Refusal> {
  await lockConfigToChange(tx)
  const before = await openDraft(tx, id)
  if (isRefusal(before) || before.shadowStartedAt !== null) return before
  const draft: ConfigDraft = { ...before, shadowStartedAt: now }
  await saveDraft(tx, draft)
  const accountIds = await listAccountIds(tx)
  const consumers = contextsOf(draft.changed)
  await insertShadowWork(tx, id, consumers, accountIds)
  await insertShadowScores(tx, id, accountIds)
  const since = dayOf(now)
  await markDue(
    tx,
    [...consumers, 'config'],
    accountIds.map(accountId => ({ accountId, since })),
  )
  return draft
}

/** The contexts whose signals follow from any of these sections. */
export function contextsOf(sections: readonly string[]): Exclude<Consumer, 'config' | 'health'>[] {
  const contexts = ['usage', 'outcomes', 'accounts'] as const
  return contexts.filter(context => SECTIONS_OF[context].some(name => sections.includes(name)))
}
