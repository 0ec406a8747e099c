// What requests for judgements have in common: whose, as of when, and the pieces their answers share.
export { csmFound, csmNamed } from './csm-named.ts'
export {
  type JudgementQuery,
  judgementQuery,
  orThrow,
  type ResolvedAsOf,
  readAsOf,
} from './judgement-query.ts'
export { keyQuestion } from './key-questions.ts'
export {
  type ListTime,
  listTimeCarried,
  listTimeCarrying,
  listTimeKey,
  listTimeOf,
} from './list-time.ts'
export { componentsSchema, contributionKind, contributionName, damperName } from './registry-schemas.ts'
export {
  accountParam,
  accountWords,
  ageDays,
  evidence,
  input,
  markName,
  marks,
  shareOrUnknown,
  versions,
} from './shared-schemas.ts'
