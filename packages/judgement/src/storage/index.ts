// Reads what accounts are judged from: the policies in force, what was published, and the day before.
export { findAccount, readShown, readStuck } from './find-account.ts'
export { type JudgementsRequest, judgeAccounts, judgeMany } from './judge-accounts.ts'
export { type ModelInForce, modelInstants, readModelsAt } from './models-in-force.ts'
export { readPolicies, readPoliciesAt } from './read-policies.ts'
