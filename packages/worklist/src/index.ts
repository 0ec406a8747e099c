// What deserves a person today, in what order, and why.
export type {
  AccountView,
  OutcomeView,
  PromiseView,
  RenewalView,
  StakeholderView,
  ThreadView,
  UseView,
} from './account-view.ts'
export {
  ACTIONS,
  type ActionName,
  actOnCard,
  CARD_STATUSES,
  type CardAction,
  type CardState,
  type CardStatus,
  DISMISSALS,
  type Dismissal,
  isActive,
} from './act-on-card.ts'
export { addNewToday, type KnownReason, type NewToday, type TodaysCard } from './add-new-today.ts'
export {
  assessEffect,
  type EffectAnswer,
  type EffectPolicy,
  type SettledDraw,
} from './assess-effect.ts'
export { BOOK_PLAYS, BOOK_WAYS, type BookWay, bookTaskSentence } from './book-plays.ts'
export {
  type ActionHistory,
  buildWorklist,
  listable,
  type Worklist,
  type WorklistInput,
} from './build-worklist.ts'
export { aimsOf, type CardAim } from './card-aim.ts'
export { chooseAddressee, type People, type Person } from './choose-addressee.ts'
export type { DelayDraw } from './delay-arm.ts'
export { type Candidate, type CardDraft, draftCards } from './draft-card.ts'
export {
  type Beta,
  type Effects,
  ENDINGS,
  type Ending,
  learnEffects,
  RESULTS,
  type RecordedResult,
  type Result,
  RISK_BANDS,
  type RiskBand,
} from './effect.ts'
export { type FilledDay, fillHours } from './fill-hours.ts'
export { findReasons } from './find-reasons.ts'
export { works as worksAtFirst } from './first-guess.ts'
export type { AgreedFollowUp } from './follow-ups.ts'
export { type Handover, handoverOf } from './handovers.ts'
export { type Hold, PUTS_AWAY, type PutsAway } from './hold.ts'
export { type ActedOn, holdsAfter } from './holds-after.ts'
export { lintPlay } from './lint-play.ts'
export { withNames } from './naming.ts'
export { withOwnPlays } from './own-plays.ts'
export { PASSED_OVER, type PassedOver, type WhyPassedOver } from './passed-over.ts'
export {
  AIMS,
  CONTENT_KINDS,
  type FollowUp,
  HELP_LEVELS,
  type HelpLevel,
  type Play,
  type PlayContent,
  REACTIONS,
  type Reaction,
} from './play.ts'
export type { PlayFault } from './play-fault.ts'
export type { LintedPlay } from './play-places.ts'
export { type WorklistPolicy, worklistPolicy } from './policy.ts'
export {
  byKind,
  GAP_KINDS,
  type GapKind,
  REASON_KINDS,
  type Reason,
  type ReasonKind,
} from './reason.ts'
export type { ReasonPolicy } from './reason-policy.ts'
export { type Concern, notesOf, type Quote, type TalkLine, talkTrack, type Words } from './talk-track.ts'
export { personBeside, type Unanswered, unanswered } from './unanswered.ts'
export { BASES, type Basis, type CardValue } from './value-card.ts'
export {
  isWayOut,
  TASK_CHASMS,
  type TaskChasm,
  WAY_OUT_KINDS,
  type WayOutKind,
  type WayOutTask,
} from './way-out.ts'
