// Says things to one workspace, each under an Idempotency-Key, so that answers are kept.
import type { ApiClient } from '@rung/cli'
import type { TestRung } from '@rung/test-harness/rung'

export type Recorded = {
  readonly rung: TestRung
  readonly key: string
  readonly client: ApiClient
  readonly today: string
}

export async function say(
  { rung, key }: Recorded,
  plural: string,
  body: object,
): Promise<{ readonly id: string }> {
  const headers = { 'idempotency-key': `${plural} ${JSON.stringify(body)}`.slice(0, 255) }
  const { status, text } = await rung.call({ method: 'POST', path: `/v1/${plural}`, key, body, headers })
  if (status >= 300) throw new Error(`${plural}: ${status} ${text}`)
  return JSON.parse(text)
}

export async function change({ rung, key }: Recorded, path: string, body: object): Promise<void> {
  const { status, text } = await rung.call({ method: 'PATCH', path: `/v1/${path}`, key, body })
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
}
