// What deserves a person today, in what order, and why.
export type {
  AccountView,
  OutcomeView,
  PromiseView,
  RenewalView,
  StakeholderView,
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
  type ActionHistory,
  buildWorklist,
  listable,
  type Worklist,
  type WorklistInput,
} from './build-worklist.ts'
export { chooseAddressee, type People, type Person } from './choose-addressee.ts'
export type { Candidate, CardDraft } from './draft-card.ts'
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
export { findReasons } from './find-reasons.ts'
export type { AgreedFollowUp } from './follow-ups.ts'
export { type Handover, handoverOf } from './handovers.ts'
export type { Hold } from './hold.ts'
export { type ActedOn, holdsAfter } from './holds-after.ts'
export { type FollowUp, type Play, REACTIONS, type Reaction } from './play.ts'
export { playFor, type WorklistPolicy, worklistPolicy } from './policy.ts'
export { byKind, REASON_KINDS, type Reason, type ReasonKind } from './reason.ts'
export type { ReasonPolicy } from './reason-policy.ts'
export { type Concern, type Quote, type TalkLine, talkTrack, type Words } from './talk-track.ts'
export type { CardValue } from './value-card.ts'
