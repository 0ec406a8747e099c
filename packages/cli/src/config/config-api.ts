// What `rung config` says to the API and hears from it.
import type { ApiClient } from '../api-client.ts'

export type ConfigAnswer = {
  readonly version: number
  readonly publishedAt: string | null
  readonly document: Readonly<Record<string, unknown>>
}

export type DraftAnswer = {
  readonly id: string
  readonly status: 'open' | 'published' | 'discarded'
  readonly changed: readonly string[]
  readonly differences: readonly {
    readonly field: string
    readonly before: unknown
    readonly after: unknown
  }[]
}

export type VersionAnswer = {
  readonly version: number
  readonly publishedAt: string
  readonly changed: readonly string[]
}

export type ShadowAnswer = {
  readonly done: number
  readonly of: number
  readonly complete: boolean
  readonly changesBand: number
  readonly bands: readonly { readonly from: string; readonly to: string; readonly accounts: number }[]
  readonly data: readonly {
    readonly accountId: string
    readonly externalId: string | null
    readonly name: string | null
    readonly inForce: { readonly score: number | null; readonly band: string }
    readonly draft: { readonly score: number | null; readonly band: string }
    readonly change: number | null
  }[]
}

/** The one draft that is open. Throws a sentence when there is none. */
export async function openDraft(client: ApiClient): Promise<DraftAnswer> {
  const { data } = await client.get<{ data: DraftAnswer[] }>('/v1/config/drafts?limit=1')
  const [newest] = data
  if (newest?.status === 'open') return newest
  throw new Error('no draft is open: make one with `rung config draft FILE`')
}

/** Runs the draft's shadow to its end, and says how far it is meanwhile. */
export async function runShadow(
  client: ApiClient,
  { id }: Pick<DraftAnswer, 'id'>,
  progress: (done: number, of: number) => void,
  pause: (ms: number) => Promise<void>,
): Promise<ShadowAnswer> {
  const path = `/v1/config/drafts/${id}/shadow`
  await client.post(path, {})
  for (;;) {
    const shadow = await client.get<ShadowAnswer>(`${path}?limit=20`)
    progress(shadow.done, shadow.of)
    if (shadow.complete) return shadow
    await pause(500)
  }
}
