// An account judged from what was published about it, without storage or clock.
export { ACCOUNT_FLAGS, type AccountFlag, accountFlags, FLAG_NAMES, isFormer } from './account-flags.ts'
export {
  ACCOUNT_MARKS,
  type AccountMark,
  accountMarks,
  MARK_NAMES,
  type MarkRun,
  markRuns,
  runningOnboarding,
  runningPause,
} from './account-marks.ts'
export { chooseLead } from './choose-lead.ts'
export { type DamperGrounds, damperEvidence } from './damper-evidence.ts'
export type { GroundedReading } from './grounded-reading.ts'
export {
  defaultPolicies,
  type HealthPolicies,
  PRIOR_SET,
  type Versions,
  versionsOf,
  withModels,
} from './health-policies.ts'
export { featuresOf, judgeAccount, lossRiskOf, rejudgeRenewals, renewalsAtLeads } from './judge-account.ts'
export type { JudgedRenewal, RiskAtLead } from './judge-renewal.ts'
export type { Judgement, PreviousDay, Weighed } from './judgement.ts'
export {
  atLead,
  type DecidedRenewal,
  type KeptLead,
  type KeptRenewal,
  type KeptRisk,
} from './kept-renewals.ts'
export { type ListedColumns, wholeMinor } from './listed-columns.ts'
export { quarterOpening } from './quarter-opening.ts'
export { readingsOf } from './read-components.ts'
export { readDampers } from './read-dampers.ts'
export { type OnboardingStanding, readOnboarding } from './read-onboarding.ts'
export { outgrownBy } from './read-outgrown.ts'
export { readPaidAccounts } from './read-paid-accounts.ts'
export type { OpenRenewal } from './read-renewals.ts'
export {
  SETTLING_FACTS,
  type SettlingFact,
  type SettlingFactName,
  settlingFacts,
} from './settling-facts.ts'
export {
  type KeptContradiction,
  type KeptScore,
  type StoredScore,
  storedScoreOf,
} from './stored-score.ts'
export type { TalkGrounds, WordsBy } from './talk-grounds.ts'
export { readSignals, weighAccount } from './weigh-account.ts'
export { joinWorklist, partWorklist, viewOn, type WorklistFacts, worklistFacts } from './worklist-facts.ts'
