// Promises in; where each stands, how well they are understood and how far we keep them out.
export { assessPromise, type PromiseStanding } from './assess-promise.ts'
export { assessPromises, type PromisesAssessment } from './assess-promises.ts'
export {
  type FollowingRevision,
  followSegment,
  type SegmentPromiseRevision,
  type Terms,
} from './follow-segment.ts'
export type { AccountRevision } from './joined-on.ts'
export { checkMove, decide, evolve, type PromiseCommand, type PromiseEvent } from './ledger.ts'
export { type PromisePolicy, promisePolicy } from './policy.ts'
export type {
  PromiseFact,
  PromiseStatus,
  PromiseTerms,
  SettledStatus,
  Understanding,
} from './promise.ts'
export {
  addToTally,
  type CountAndWeight,
  emptyTally,
  type PromisesOfAccount,
  type PromiseTally,
  sharesOf,
  type TallyShares,
} from './tally-promises.ts'
