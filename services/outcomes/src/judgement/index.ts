// The judgement of this context without storage or clock, for those who hold it against a known truth.

export { type OutcomesPolicy, outcomesPolicy } from '@rung/config/outcomes'
export type { AccountFacts } from './account-facts.ts'
export { type AccountJudgement, judgeAccount, type Who } from './judge-account.ts'
export { ladderSignals, verdictSignals } from './ladder-signals.ts'
export { outcomeSignals } from './outcome-signals.ts'
export { pinSignals } from './pin-signals.ts'
export { promiseSignals } from './promise-signals.ts'
