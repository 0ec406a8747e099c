// Promises in; where each stands, how well they are understood and how far we keep them out.
export { assessPromise, type PromiseStanding } from './assess-promise.ts'
export { assessPromises, type PromisesAssessment } from './assess-promises.ts'
export { checkMove, decide, evolve, type PromiseCommand, type PromiseEvent } from './ledger.ts'
export { type PromisePolicy, promisePolicy } from './policy.ts'
export type {
  PromiseFact,
  PromiseStatus,
  PromiseTerms,
  SettledStatus,
  Understanding,
} from './promise.ts'
