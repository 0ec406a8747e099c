// The store of config documents: versions, drafts, the shadow's work and the lock. Knows no section's content.
export { type Draft, type DraftStatus, readDraft, readDrafts, readOpenDraft, saveDraft } from './drafts.ts'
export {
  awaitingShadow,
  type DraftUnderShadow,
  deleteShadowWork,
  insertShadowWork,
  readDraftUnderShadow,
  settleShadowWork,
} from './drafts-under-shadow.ts'
export { lockConfigToChange, lockConfigToJudge } from './lock.ts'
export { type DraftPolicy, type PolicyAt, versionName } from './policy-reader.ts'
export {
  configInstants,
  insertVersion,
  type PublishedVersion,
  readVersion,
  readVersionAt,
  readVersions,
} from './versions.ts'
