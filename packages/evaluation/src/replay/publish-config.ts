// Takes a change of config all the way: a draft, its shadow, published.
import type { ApiClient } from '@rung/cli'

export async function publishConfig(
  client: ApiClient,
  settle: () => Promise<void>,
  document: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id } = await client.post<{ id: string }>('/v1/config/drafts', { document, note: '' })
  await client.post(`/v1/config/drafts/${id}/shadow`, {})
  await settle()
  await client.post(`/v1/config/drafts/${id}/publish`, {})
  await settle()
}

/** One that says something to every context, and one that only weighs anew what they say. */
export const CONFIG_OF_ALL = {
  usage: { ramps: { activeDays28: { poor: 8, healthy: 20, weight: 5 } } },
  successGap: { attainedHalfLifeDays: 30 },
  ladder: { targetLevel: { default: 4, bySegment: { smb: 2 } } },
  promises: { graceDays: 0, brokenCounts: 4 },
  standing: { reopenedCredit: 0 },
}
export const CONFIG_OF_HEALTH = {
  health: { weights: { outcomes: 60 }, dampers: { unproven: { factor: 0.6 } } },
}
