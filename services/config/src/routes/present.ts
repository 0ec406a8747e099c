// Versions and drafts as they are answered.
import { type ConfigDocument, completed, differencesOf } from '@rung/config/document'
import type { PublishedVersion } from '@rung/config/store'
import type { z } from 'zod'
import type { ShownDraft } from '../actions/show-draft.ts'
import type { draftAnswer, versionAnswer, wholeVersionAnswer } from './schema.ts'

export function presentVersion(version: PublishedVersion): z.output<typeof versionAnswer> {
  const { document: _, changed, publishedAt, ...said } = version
  return { ...said, changed: [...changed], publishedAt: publishedAt.toISOString() }
}

export function presentWholeVersion(
  version: PublishedVersion,
  before: ConfigDocument,
): z.output<typeof wholeVersionAnswer> {
  const document = completed(version.document)
  return { ...presentVersion(version), differences: differencesOf(before, document), document }
}

export function presentDraft({ draft, before }: ShownDraft): z.output<typeof draftAnswer> {
  const document = completed(draft.document)
  return {
    ...draft,
    changed: [...draft.changed],
    differences: differencesOf(before, document),
    createdAt: draft.createdAt.toISOString(),
    updatedAt: draft.updatedAt.toISOString(),
    shadowStartedAt: draft.shadowStartedAt?.toISOString() ?? null,
    document,
  }
}
