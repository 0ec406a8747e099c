// Evidence named in answers, and the facts behind it.
import type { ApiClient } from '@rung/cli'
import { expect } from 'vitest'

/** Where a fact is read, by the prefix of its id. */
const READ_AT: Readonly<Record<string, string>> = {
  acc: 'accounts',
  stk: 'stakeholders',
  sub: 'subscriptions',
  chg: 'subscription-changes',
  rnw: 'renewals',
  ofr: 'offers',
  tkt: 'tickets',
  tch: 'touches',
  srv: 'surveys',
  pls: 'pulses',
  out: 'outcomes',
  mea: 'measurements',
  cvd: 'customer-verdicts',
  vvd: 'vendor-verdicts',
  evd: 'ladder-evidence',
  prm: 'promises',
}
const DAY = /^day:\d{4}-\d{2}-\d{2}$/

/** Every id in a list called `evidence`, wherever it stands in an answer. */
export function evidenceIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'evidence' && Array.isArray(value) ? value : evidenceIn(value),
  )
}

/** Fails unless each id is that of a fact that can be read; days of use are read by the day. */
export async function expectEveryFactFound(
  client: ApiClient,
  account: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const [earliest = 'day:none'] = [...ids].filter(id => DAY.test(id)).sort()
  const since = earliest.replace('day:', '')
  const path = `/v1/accounts/${account}/usage/days?since=${since}`
  const used = await client.get<{ data: { id: string }[] }>(path)
  const days = new Set(used.data.map(({ id }) => id))
  for (const id of ids) {
    if (DAY.test(id)) expect([...days]).toContain(id)
    else expect(await client.get(`/v1/${READ_AT[id.slice(0, 3)]}/${id}`)).toMatchObject({ id })
  }
}
