// The promises that somebody can still act on, and who that is.
import type { Day } from '@rung/kernel'
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

/** Not closed by then: nobody asks a former customer. */
export function isThere({ accountById }: Company, accountId: string, asOf: Day): boolean {
  const closedOn = accountById.get(accountId)?.closedOn ?? null
  return closedOn === null || closedOn > asOf
}

/** By the day judged: kept for somebody, or delivered. */
export function isKept(capability: string, { company, looking }: Way): boolean {
  const keptOn = company.firstKept.get(capability)
  return keptOn !== undefined && keptOn <= looking.asOf
}

export function openPromises(company: Company, { asOf, policy }: Looking): CompanyPromise[] {
  return company.facts.promises
    .filter(
      promise =>
        isThere(company, promise.accountId, asOf) &&
        assessPromise(promise, policy.promises, asOf)?.status === 'open',
    )
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
