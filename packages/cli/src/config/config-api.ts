// What `rung config` says to the API and hears from it.
import type { Answer, Client } from '@rung/client'

export type DraftAnswer = Answer<'post', '/v1/config/drafts'>
export type ShadowAnswer = Answer<'get', '/v1/config/drafts/{id}/shadow'>

/** The one draft that is open. Throws a sentence when there is none. */
export async function openDraft(client: Client): Promise<DraftAnswer> {
  const { data } = await client.get('/v1/config/drafts', { query: { limit: 1 } })
  const [newest] = data
  if (newest?.status === 'open') return newest
  throw new Error('no draft is open: make one with `rung config draft FILE`')
}

/** Runs the draft's shadow to its end, and says how far it is meanwhile. */
export async function runShadow(
  client: Client,
  { id }: Pick<DraftAnswer, 'id'>,
  progress: (done: number, of: number) => void,
  pause: (ms: number) => Promise<void>,
): Promise<ShadowAnswer> {
  await client.post('/v1/config/drafts/{id}/shadow', { path: { id }, body: {} })
  for (;;) {
    const shadow = await client.get('/v1/config/drafts/{id}/shadow', { path: { id }, query: { limit: 20 } })
    progress(shadow.done, shadow.of)
    if (shadow.complete) return shadow
    await pause(500)
  }
}
