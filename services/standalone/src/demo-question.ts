// A customer of the demo is asked by a link, so that a visitor can see the page as they do, and answer it.
import type { ApiClient } from '@rung/cli'
import type { Home } from './home.ts'

type Demo = { readonly address: string; readonly home: Home; readonly client: ApiClient }

/** Who uses much and got little: the first of the simulated customers. */
const ACCOUNT = 'customer-0001'
const KEPT = 'demo.question'
const DAYS_OPEN = 90

/** The page of a request that is open: the one there is, or a new one when that was answered or has expired. */
export async function openQuestion({ address, home, client }: Demo): Promise<string> {
  const kept = home.read(KEPT)
  if (kept !== undefined && (await fetch(`${address}${kept}`)).ok) return `${address}${kept}`
  const { data } = await client.get<{ data: { id: string }[] }>(`/v1/stakeholders?account=${ACCOUNT}&limit=1`)
  const { link } = await client.post<{ link: string }>('/v1/verdict-requests', {
    account: ACCOUNT,
    stakeholder: data[0]?.id,
    expiresInDays: DAYS_OPEN,
  })
  home.write(KEPT, new URL(link).pathname)
  return link
}
