// Which policy was in force when: all versions that touch a context's sections are read at once, and asked from memory.
import { type Read, readOf, sendRead, type Tx } from '@rung/database'
import { readDraftUnderShadow } from './storage/drafts-under-shadow.ts'
import { versionsOfRead } from './storage/versions.ts'

/** The policy in force at an instant; before the first publication the one built in. */
export type PolicyAt<P> = (knownAt: Date) => P

export type DraftPolicy<P> = { readonly draftId: string; readonly policy: P }

type Stated = Readonly<Record<string, unknown>>
type Build<P> = (stated: Stated, version: string) => P

/**
 * Reads the versions in which any of the sections changed; the name of each policy is `config-<n>` of the version in
 * which they last did. A workspace that published nothing has the built-in policy itself, the same object.
 */
export const policiesRead = <P>(
  tx: Pick<Tx, 'workspaceId'>,
  sections: readonly string[],
  builtIn: P,
  build: Build<P>,
): Read<PolicyAt<P>> =>
  readOf(versionsOfRead(tx, sections), versions => {
    const policies = versions.map(({ version, publishedAt, stated }) => ({
      publishedAt,
      policy: build(stated, versionName(version)),
    }))
    return knownAt => policies.findLast(each => each.publishedAt <= knownAt)?.policy ?? builtIn
  })

export const readPolicies = <P>(
  tx: Tx,
  sections: readonly string[],
  builtIn: P,
  build: Build<P>,
): Promise<PolicyAt<P>> => sendRead(tx, policiesRead(tx, sections, builtIn, build))

/** Under the draft whose shadow is running; undefined without one, and when it leaves these sections as they are. */
export async function readDraftPolicy<P>(
  tx: Tx,
  sections: readonly string[],
  build: Build<P>,
): Promise<DraftPolicy<P> | undefined> {
  const draft = await readDraftUnderShadow(tx)
  if (draft === undefined || !draft.changed.some(name => sections.includes(name))) return undefined
  return { draftId: draft.draftId, policy: build(draft.document, `draft-${draft.draftId}`) }
}

/** What a policy is called that version `n` of the workspace's config brought. */
export function versionName(n: number): string {
  return `config-${n}`
}
