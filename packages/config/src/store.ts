// The store of config documents: versions, drafts, the shadow's work and the lock. Knows no section's content.

export { type DraftPolicy, type PolicyAt, versionName } from './policy-reader.ts'
export {
  type ConfigDraft,
  type DraftStatus,
  readDraft,
  readDrafts,
  readOpenDraft,
  saveDraft,
} from './storage/drafts.ts'
export {
  awaitingShadow,
  type DraftUnderShadow,
  deleteShadowWork,
  insertShadowWork,
  readDraftUnderShadow,
  settleShadowWork,
} from './storage/drafts-under-shadow.ts'
export { lockConfigToChange, lockConfigToJudge } from './storage/lock.ts'
export {
  configInstants,
  insertVersion,
  type PublishedVersion,
  readVersion,
  readVersionAt,
  readVersions,
} from './storage/versions.ts'
