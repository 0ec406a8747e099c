// The facts of a company, looked up by account and capability.
import type { Day } from '@rung/kernel'
import type { AccountWeek, CompanyAccount, CompanyFacts, Concern } from './company-facts.ts'

export type Company = {
  readonly facts: CompanyFacts
  readonly accountById: ReadonlyMap<string, CompanyAccount>
  /** The day a capability was first there: kept for somebody, or delivered. */
  readonly firstKept: ReadonlyMap<string, Day>
  /** The day from which somebody's stated concern needed a capability. */
  readonly firstNeeded: ReadonlyMap<string, Day>
  /** The oldest first. */
  readonly weeksByAccount: ReadonlyMap<string, readonly AccountWeek[]>
}

export function indexCompany(facts: CompanyFacts): Company {
  const weeksByAccount = Map.groupBy(facts.accountWeeks, ({ accountId }) => accountId)
  for (const weeks of weeksByAccount.values()) weeks.sort((a, b) => (a.week < b.week ? -1 : 1))
  return {
    facts,
    accountById: new Map(facts.accounts.map(account => [account.accountId, account])),
    firstKept: firstKept(facts),
    firstNeeded: firstNeeded(facts),
    weeksByAccount,
  }
}

/** Without what some connections told of customers. */
export function withoutSources(company: Company, aside: ReadonlySet<string | null>): Company {
  if (aside.size === 0) return company
  const counts = ({ source }: { readonly source: string | null }): boolean => !aside.has(source)
  const { tickets, answers } = company.facts
  return {
    ...company,
    facts: { ...company.facts, tickets: tickets.filter(counts), answers: answers.filter(counts) },
  }
}

/** A concern as a key: level and tag. */
export function concernKey({ level, tag }: Concern): string {
  return `${level} ${tag ?? ''}`
}

function firstKept({ promises, roadmap }: CompanyFacts): Map<string, Day> {
  const kept = promises.filter(({ status }) => status === 'kept')
  return earliest([
    ...kept.map(({ capability, settledOn }) => [capability, settledOn] as const),
    ...roadmap.map(({ capability, deliveredOn }) => [capability, deliveredOn] as const),
  ])
}

/** By what product says it meets, and by what it was promised for. */
function firstNeeded({ concerns, capabilities, promises }: CompanyFacts): Map<string, Day> {
  const stated = earliest(concerns.map(({ concern, statedOn }) => [concernKey(concern), statedOn] as const))
  const met = capabilities.flatMap(({ capability, meets, statedOn }) =>
    meets.map(concern => {
      const needed = stated.get(concernKey(concern))
      return [capability, needed === undefined || needed > statedOn ? (needed ?? null) : statedOn] as const
    }),
  )
  const asked = promises.flatMap(({ capability, concern, madeOn }) =>
    concern === null ? [] : [[capability, madeOn] as const],
  )
  return earliest([...met, ...asked])
}

function earliest(days: readonly (readonly [string, Day | null])[]): Map<string, Day> {
  const first = new Map<string, Day>()
  for (const [key, day] of days) {
    const known = first.get(key)
    if (day !== null && (known === undefined || day < known)) first.set(key, day)
  }
  return first
}
