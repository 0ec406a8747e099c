// Tells a scripted server what to answer, asks what it saw, and turns time and chance by hand. Knows fetch alone.
import type { Client } from './client.ts'
import { createClient } from './main.ts'
import type { ClientOptions, Surroundings } from './settings.ts'

/** `drop` breaks the connection before an answer, `hold` never answers. */
export type Step =
  | 'drop'
  | 'hold'
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      /** As text, or as JSON. */
      readonly body?: unknown
      /** The connection breaks before the last byte. */
      readonly breaksOff?: true
    }

export type Seen = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export type Scene = {
  readonly client: Client
  readonly baseUrl: string
  /** What came so far, once it is `count` requests at least. */
  seen(count: number): Promise<Seen[]>
  /** The waits between tries, in ms. */
  readonly waits: number[]
  /** Ends the time of the calls under way. */
  expire(): void
}

let scenes = 0

/** A client of a server that answers in these steps. Chance is always a half; a wait takes no time and turns the clock. */
export async function scene(
  origin: string,
  steps: readonly Step[],
  options: Partial<ClientOptions> = {},
): Promise<Scene> {
  const name = `scene-${++scenes}`
  await fetch(`${origin}/script/${name}`, { method: 'POST', body: JSON.stringify(steps) })
  const waits: number[] = []
  const time = new AbortController()
  let now = Date.parse('2026-03-18T12:00:00Z')
  let keys = 0
  const surroundings: Partial<Surroundings> = {
    now: () => now,
    random: () => 0.5,
    newKey: () => `key-${++keys}`,
    timeout: () => time.signal,
    wait: async (ms, signal) => {
      waits.push(ms)
      now += ms
      signal.throwIfAborted()
    },
    ...options.surroundings,
  }
  const baseUrl = `${origin}/${name}`
  return {
    client: createClient({ baseUrl, key: 'rung_test', ...options, surroundings }),
    baseUrl,
    seen: async count => (await (await fetch(`${origin}/seen/${name}/${count}`)).json()) as Seen[],
    waits,
    expire: () => time.abort(new DOMException('The time is up', 'TimeoutError')),
  }
}

/** An answer that says no, as Rung gives it. */
export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Step => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: {
    type: `urn:rung:problem:${code}`,
    title: code,
    status,
    detail: 'No.',
    instance: 'req_1',
    errors: [],
  },
})
