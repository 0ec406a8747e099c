// What every context may know of accounts, people and keys, as of a day and as known then.
export {
  type ErasedKind,
  erasedNameHash,
  holdOffErasure,
  lockOutWriters,
  readErased,
} from './erased-names.ts'
export type { Asked } from './facts-as-of.ts'
export { type FoundAccount, findAccountHead } from './find-account.ts'
export {
  createKeyFinder,
  findKey,
  type KeyFinder,
  type KeyRecord,
  type KeyScope,
  type PresentedKey,
  touchKey,
} from './find-key.ts'
export { listAccountIds } from './list-account-ids.ts'
export { listWorkspaceIds } from './list-workspace-ids.ts'
export { type Merges, readMerges, type Same, withSurvivors } from './merges.ts'
export { DIRECTORY_POLICY } from './policy.ts'
export { type DirectoryHead, readAccounts } from './read-accounts.ts'
export {
  type DirectoryAccount,
  type DirectoryStakeholder,
  readDirectory,
  type StakeholderRole,
} from './read-directory.ts'
export { type DirectoryPerson, readPeople } from './read-people.ts'
export { readSegmentHistories, type SegmentRevision } from './read-segment-histories.ts'
export { readWorkspace, type Workspace } from './read-workspace.ts'
export {
  type Referred,
  type Resolved,
  resolveAccount,
  resolveAccountAsOf,
  resolveAccounts,
  resolvePeople,
  resolvePerson,
  resolveStakeholder,
  resolveStakeholders,
} from './resolve.ts'
export { keepWords, readStakeholderNames, readWords, type Wording } from './words.ts'
