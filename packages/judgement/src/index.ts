// An account judged from what was published about it, without storage or clock.
export { askedLead } from './asked-lead.ts'
export {
  defaultPolicies,
  type HealthPolicies,
  PRIOR_SET,
  type Versions,
  versionsOf,
  withModels,
} from './health-policies.ts'
export {
  featuresOf,
  type Judgement,
  judgeAccount,
  type PreviousDay,
  rejudgeRenewals,
  renewalsAtLeads,
  type Weighed,
  weighAccount,
} from './judge-account.ts'
export type { JudgedRenewal, RiskAtLead } from './judge-renewal.ts'
export { type GroundedReading, harmsOf, readingsOf } from './read-components.ts'
export type { OpenRenewal } from './read-renewals.ts'
export { sealedIn } from './sealed-in.ts'
export {
  type KeptContradiction,
  type KeptScore,
  type SealedScore,
  type StoredScore,
  sealedScoreOf,
  storedScoreOf,
} from './stored-score.ts'
