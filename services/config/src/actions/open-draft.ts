// The draft somebody names, when it is still open.
import { completed } from '@rung/config/document'
import { type ConfigDraft, readDraft } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'

export async function findDraft(tx: Tx, id: string): Promise<ConfigDraft | Refusal> {
  return (await readDraft(tx, id)) ?? refuse('not_found', `There is no draft "${id}" in this workspace.`)
}

/** Refused once it was published or discarded: what was tried is not changed afterwards. */
export async function openDraft(tx: Tx, id: string): Promise<ConfigDraft | Refusal> {
  const draft = await readDraft(tx, id)
  if (draft === undefined) return refuse('not_found', `There is no draft "${id}" in this workspace.`)
  // One that was opened before an upgrade goes on in the present form.
  if (draft.status === 'open') return { ...draft, document: completed(draft.document) }
  return refuse('conflict', `The draft ${id} was ${draft.status}: it does not change any more.`, {
    fix: 'Make another draft with POST /v1/config/drafts.',
  })
}
