// The judgement of this context without storage or clock, for those who hold it against a known truth.

export { viewAccount } from '../worklist/view-account.ts'
export { defaultPolicies, type HealthPolicies } from './health-policies.ts'
export { type Judgement, judgeAccount, type PreviousDay } from './judge-account.ts'
