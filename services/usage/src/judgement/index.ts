// What this context says of an account without storage or clock, for those who hold it against a known truth.
export type { DefinedKeys, UsageFacts } from './usage-facts.ts'
export { usageSignals } from './usage-signals.ts'
