// What this context says of an account without storage or clock, for those who hold it against a known truth.
export type { AccountUsage } from '../actions/assess-accounts.ts'
export type { Definitions } from '../storage/definitions.ts'
export { usageSignals } from './usage-signals.ts'
