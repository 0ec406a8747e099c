// Judges accounts by what was published of them, under the policies in force; each runs in the transaction of its caller.
export { type JudgementsRequest, judgeAccounts, judgeMany } from './judge-accounts.ts'
export {
  judgeNamed,
  refsInSnapshots,
  stakeholdersInSnapshots,
} from './judge-named.ts'
export { readPolicies, readPoliciesAt } from './read-policies.ts'
