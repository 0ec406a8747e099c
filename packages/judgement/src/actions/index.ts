// Judges accounts by what was published of them, under the policies in force; each runs in the transaction of its caller.
export { type JudgementsRequest, judgeAccounts, judgeMany, judgeRead } from './judge-accounts.ts'
export {
  judgeNamed,
  type NamedJudgement,
  type NamedRequest,
  refsInSnapshots,
  stakeholdersInSnapshots,
} from './judge-named.ts'
export { readPolicies, readPoliciesAt } from './read-policies.ts'
