// An imported book of customers as its lists answer of one day: bands, what each account lacks, the first of each list.
import type { EvaluationRung } from '../evaluation-rung.ts'
import { pages } from '../pages.ts'

export type ListedAccount = {
  readonly accountId: string
  readonly externalId: string
  readonly score: number | null
  readonly band: string
  readonly provisional: boolean
  readonly coverage: number
  readonly state: string
  readonly usage: number | null
  readonly relationship: number | null
  readonly trust: number | null
  readonly arrMinor: number | null
  readonly flags: readonly string[]
  readonly nextRenewal: { readonly dueOn: string; readonly probabilityLost: number } | null
}

export type ListedRenewal = {
  readonly externalId: string
  readonly dueOn: string
  readonly arrMinor: number | null
  readonly probabilityLost: number
  readonly arrAtRiskMinor: number | null
  readonly drivers: readonly { readonly words: string }[]
}

export type ListedCard = {
  readonly accountId: string
  readonly reasons: readonly { readonly words: string }[]
  readonly play: { readonly name: string } | null
  readonly value: { readonly preventablePerHourMinor: number | null } | null
}

export type Worklist = {
  readonly plannedHours: number
  readonly hours: number
  readonly cards: readonly ListedCard[]
}

/** What `GET /v1/accounts/:id/health` says of the most telling of what took from a score, and of what is missing. */
export type HealthWords = {
  readonly dampers: readonly { readonly name: string; readonly factor: number; readonly hundredths: number }[]
  readonly wouldSettle: readonly { readonly toDo: string }[]
}

/** Every account of a list, the worst score first. */
export async function readPortfolio(rung: EvaluationRung, asOf: string): Promise<ListedAccount[]> {
  const accounts: ListedAccount[] = []
  for await (const account of pages<ListedAccount>(rung, `/v1/portfolio?asOf=${asOf}&limit=500`)) {
    accounts.push(account)
  }
  return accounts
}

/** The open renewals of the year from a day on, what is most at risk in money first. */
export async function readRenewals(
  rung: EvaluationRung,
  asOf: string,
  limit: number,
): Promise<ListedRenewal[]> {
  const yearOn = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`
  const path = `/v1/renewals?asOf=${asOf}&from=${asOf}&to=${yearOn}&sort=arr_at_risk&limit=${limit}`
  return (await rung.client.get<{ data: ListedRenewal[] }>(path)).data
}
