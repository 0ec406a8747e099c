// The one way across: contexts publish what they see of an account, and others read that and nothing else.

export {
  type DatedSignal,
  datedSignals,
  type KeptSignal,
  signalsAsOf,
} from './dated-signals.ts'
export { createDueWork, type DueWork } from './due-work.ts'
export type { DueBatch, DueWorkObserver, DueWorkOptions } from './due-work-options.ts'
export { type ContextJudgement, type Judged, judgeDue, type Moment } from './judge-due.ts'
export { fadingLadder, type Moves, STILL } from './moves.ts'
export { type PlannedPublication, planPublications } from './plan-publications.ts'
export { type SignalStatement, signalsAbout } from './say-signals.ts'
export type {
  Behind,
  Consumer,
  Context,
  Publication,
  PublicationBy,
  Signal,
  SignalBy,
  SignalValue,
  Snapshot,
  Subject,
} from './signal.ts'
export { indexSignals, type SignalIndex, type SubjectSignals } from './signal-index.ts'
export { accountsChangedSince } from './storage/changed-since.ts'
export { readDueSince } from './storage/due-since.ts'
export { eraseTexts, type TextsToErase } from './storage/erase-texts.ts'
export { findDueWork } from './storage/find-due-work.ts'
export { judgedDayBefore } from './storage/judged-days.ts'
export { keepTermOutcomes } from './storage/keep-term-outcomes.ts'
export { type DueMark, markDue } from './storage/mark-due.ts'
export { type PublishResult, publish } from './storage/publish.ts'
export {
  type AccountDays,
  type Revision,
  type RevisionKey,
  readDaysToJudge,
  readRevisionKeys,
  readRevisions,
  snapshotAsOf,
} from './storage/read-revisions.ts'
export { type AsOf, readSnapshots, type SnapshotsRequest, snapshotsRead } from './storage/read-snapshots.ts'
export { type RecordedOutcome, readRecordedOutcomes, readTermOutcomes } from './storage/read-term-outcomes.ts'
export {
  forgetStuckCounts,
  noteStuckCounts,
  readStuckAccounts,
  retryStuck,
  STAGES,
  STAGES_OF_HEALTH,
  type Stage,
  type StuckAccount,
  stuckAsOf,
  stuckAsOfRead,
} from './storage/stuck-accounts.ts'
export {
  isWrittenDown,
  type KnownOutcome,
  type TermOutcome,
  WENT_ON_BY_ITSELF,
  wentOnByItself,
} from './storage/term-outcomes.ts'
export { type Timeline, timelineOf } from './timeline.ts'
export { judging, type LeaveOut, type LeftOut, unjudgeable } from './unjudgeable.ts'
export type { OwnContext, Source, SubjectKind } from './vocabulary/entry.ts'
export type {
  EntryOf,
  FamilyOf,
  NameBy,
  NameOf,
  NumberNameOf,
  StatedValueOf,
  ValueOf,
} from './vocabulary.ts'
export { lineOf, type VocabularyLine, vocabularyLines } from './vocabulary.ts'
