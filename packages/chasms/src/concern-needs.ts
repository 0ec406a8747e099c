// Which account has which concern, and which capability is there for it.
import type { Day } from '@rung/kernel'
import { concernKey } from './company.ts'
import type { CompanyAccount, CompanyFacts, CompanyPromise, Concern } from './company-facts.ts'

export type Need = {
  readonly account: CompanyAccount
  readonly concern: Concern
  readonly outcomeIds: readonly string[]
}

/** What an account stated and has not taken back, and what a promise to it answers. */
export function needsOf(
  facts: CompanyFacts,
  open: readonly CompanyAccount[],
  promises: readonly CompanyPromise[],
  asOf: Day,
): Need[] {
  const accounts = new Map(open.map(account => [account.accountId, account]))
  const stated = facts.concerns
    .filter(({ statedOn, untilOn }) => statedOn <= asOf && (untilOn === null || untilOn > asOf))
    .map(({ accountId, concern, outcomeId }) => ({ accountId, concern, outcomeId }))
  const promised = promises.flatMap(({ accountId, concern }) =>
    concern === null ? [] : [{ accountId, concern, outcomeId: null }],
  )
  const needs = Map.groupBy(
    [...stated, ...promised],
    ({ accountId, concern }) => `${accountId} ${concernKey(concern)}`,
  )
  return [...needs.values()].flatMap(same => {
    const { accountId, concern } = same[0] as (typeof same)[number]
    const account = accounts.get(accountId)
    const outcomeIds = same.flatMap(({ outcomeId }) => (outcomeId === null ? [] : [outcomeId]))
    return account === undefined ? [] : [{ account, concern, outcomeIds }]
  })
}

export type Link = { readonly capability: string; readonly concern: Concern; readonly stated: boolean }

/** Where product says so, or a promise names both; of concerns that somebody has. */
export function linksOf(
  facts: CompanyFacts,
  promises: readonly CompanyPromise[],
  needs: readonly Need[],
  asOf: Day,
): Link[] {
  const needed = new Set(needs.map(({ concern }) => concernKey(concern)))
  const stated = facts.capabilities
    .filter(({ statedOn }) => statedOn <= asOf)
    .flatMap(({ capability, meets }) => meets.map(concern => ({ capability, concern, stated: true })))
  const promised = promises.flatMap(({ capability, concern }) =>
    concern === null ? [] : [{ capability, concern, stated: false }],
  )
  const links = new Map<string, Link>()
  for (const link of [...stated, ...promised]) {
    const key = `${link.capability}\n${concernKey(link.concern)}`
    if (needed.has(concernKey(link.concern)) && !links.has(key)) links.set(key, link)
  }
  return [...links.values()]
}
