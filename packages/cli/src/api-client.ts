// The API by full paths, for what computes them: what an answer holds, the caller says. What has one path calls the client by types.
import { type Client, createClient } from '@rung/client'

export type ApiClient = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
}

/** A server that is briefly away is waited for, some six seconds; and a large batch takes as long as it takes. */
const PATIENCE = { timeoutMs: Number.POSITIVE_INFINITY, retry: { firstWaitMs: 400 } } as const

/** The typed client, as patient as a command is. */
export function createPatientClient({ url, key }: { readonly url: string; readonly key: string }): Client {
  return createClient({ baseUrl: url, key, ...PATIENCE })
}

/** Every write by it is sent again where that may help: facts and definitions have natural keys, so twice changes nothing. */
export function apiClientOf(client: Client, signal?: AbortSignal): ApiClient {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await client.request(method, path, { body, repeatable: true, ...(signal && { signal }) })).body as T
  return { get: path => call('GET', path), post: (path, body) => call('POST', path, body) }
}

/** `signal`: aborted, whatever is asked for rejects with its reason. */
export function createApiClient({
  signal,
  ...server
}: {
  readonly url: string
  readonly key: string
  readonly signal?: AbortSignal
}): ApiClient {
  return apiClientOf(createPatientClient(server), signal)
}
