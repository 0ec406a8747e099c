// Asks a resource which statements may be said at all, before anything is looked up.
import type { Tx } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import { type FactDraft, isRefused } from './draft.ts'
import type { FactResource } from './resource.ts'

/** Drafts with the bodies that the resource lets in, and refusals in place of those it does not. */
export async function admitDrafts(
  tx: Tx,
  resource: FactResource,
  drafts: readonly (FactDraft | readonly Refusal[])[],
): Promise<(FactDraft | readonly Refusal[])[]> {
  const good = drafts.filter((draft): draft is FactDraft => !isRefused(draft))
  if (resource.admit === undefined || good.length === 0) return [...drafts]
  const answers = await resource.admit(
    tx,
    good.map(({ externalId, body }) => ({ externalId, body: body as never })),
  )
  const bodies = new Map(good.map((draft, index) => [draft, answers[index]]))
  return drafts.map(draft => {
    if (isRefused(draft)) return draft
    const answer = bodies.get(draft)
    if (answer === undefined) return draft
    return isRefusal(answer) ? [answer] : { ...draft, body: answer }
  })
}
