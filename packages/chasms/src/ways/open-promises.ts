// The promises that somebody can still act on, and who that is.
import { assessPromise } from '@rung/promises'
import type { PromiseToAct } from '../chasm-action.ts'
import type { Company } from '../company.ts'
import type { CompanyPromise } from '../company-facts.ts'
import type { Looking } from '../measure.ts'

/** What a way out is told from. */
export type Way = {
  readonly company: Company
  readonly looking: Looking
  /** Open promises to customers that are still there, what matters most to them first. */
  readonly open: readonly CompanyPromise[]
}

export function openPromises({ facts, accountById }: Company, { asOf, policy }: Looking): CompanyPromise[] {
  return facts.promises
    .filter(promise => {
      const closedOn = accountById.get(promise.accountId)?.closedOn ?? null
      const isThere = closedOn === null || closedOn > asOf
      return isThere && assessPromise(promise, policy.promises, asOf)?.status === 'open'
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

/** No more than somebody works through. */
export function toAct(promises: readonly CompanyPromise[], { company, looking }: Way): PromiseToAct[] {
  return promises.slice(0, looking.policy.mostToAct).map(({ id, accountId }) => ({
    promiseId: id,
    accountId,
    csmId: company.accountById.get(accountId)?.csmId ?? null,
  }))
}
