// What every context may know of accounts, people and keys, as of a day and as known then.
export { type CalendarReader, findCalendarReader } from './actions/find-calendar-reader.ts'
export { createKeyFinder, findKey, type KeyFinder } from './actions/find-key.ts'
export { createSessionFinder, type SessionFinder } from './actions/find-session.ts'
export { rememberLooks } from './actions/remember-looks.ts'
export { readCoveredCsms } from './covered-csms.ts'
export type { DayOff, DayOffSource } from './days-off/day-off-rule.ts'
export { type HolidayCountry, listHolidayCountries } from './days-off/public-holidays.ts'
export { daysOffOf, type WorkDays, workDaysOf } from './days-off/read-days-off.ts'
export {
  type DaysOffOfPerson,
  fullyNamed,
  type NamedDay,
  NO_DAYS_OFF,
  type StatedDaysOff,
  type StoredNamedDay,
} from './days-off/stated-days-off.ts'
export type {
  DirectoryAccount,
  DirectoryStakeholder,
  DirectoryWithPeople,
  StakeholderRole,
} from './directory-account.ts'
export { countedDays, type ExpectedCalendar, expectedShare } from './expected-calendar.ts'
export { type Hearing, hearingOf } from './hearing.ts'
export { DIRECTORY_POLICY } from './policy.ts'
export { readCare, readReach, refuseAccountOutOfReach } from './reach.ts'
export { accountHeadsRead, type DirectoryHead, readAccounts } from './read-accounts.ts'
export { readDirectory, readWithPeople, withPeopleOf, withPeopleReads } from './read-directory.ts'
export { type DirectoryPerson, readPeople } from './read-people.ts'
export { readAbsencesOf } from './storage/absences.ts'
export {
  type AccountRelations,
  type RelationHistory,
  readRelations,
  relationsRead,
  withPayers,
} from './storage/account-relations.ts'
export { type ContractNews, readContractNews } from './storage/contract-news.ts'
export { type DaysOffOfWorkspace, daysOffOfPerson, daysOffRead } from './storage/days-off.ts'
export {
  type ErasedKind,
  erasedNameHash,
  erasedRead,
  holdOffErasure,
  lockOutWriters,
  readErased,
  workspaceDeleted,
  workspaceThereRead,
} from './storage/erased-names.ts'
export type { AsOf } from './storage/facts-as-of.ts'
export {
  accountHeadRead,
  type FoundAccount,
  findAccountHead,
  namedAccountRead,
} from './storage/find-account.ts'
export { type FoundPerson, findPerson } from './storage/find-person.ts'
export { type KeyRecord, type KeyScope, type PresentedKey, touchKey } from './storage/keys.ts'
export { linkedPeopleRead } from './storage/linked-people.ts'
export { listAccountIds } from './storage/list-account-ids.ts'
export { listWorkspaceIds } from './storage/list-workspace-ids.ts'
export {
  type Merges,
  mergesAnyRead,
  mergesRead,
  readMerges,
  type Same,
  withSurvivors,
} from './storage/merges.ts'
export { type ParentAccount, parentAccountRead } from './storage/parent-account.ts'
export { readPersonEmail } from './storage/person-email.ts'
export { readPersonNames } from './storage/person-names.ts'
export { readPresentRole } from './storage/present-role.ts'
export { readSegmentHistories, type SegmentRevision } from './storage/read-segment-histories.ts'
export { readWorkspace, type Workspace } from './storage/read-workspace.ts'
export {
  type Referred,
  type Resolved,
  resolveAccount,
  resolveAccountAsOf,
  resolveAccounts,
  resolvedRead,
  resolvePeople,
  resolvePerson,
  resolveStakeholder,
  resolveStakeholders,
} from './storage/resolve.ts'
export { readStoredSince } from './storage/stored-since.ts'
export {
  keepWords,
  readWords,
  stakeholderNamesRead,
  type Wording,
  wordsRead,
} from './storage/words.ts'
