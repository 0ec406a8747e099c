// Sends facts in batches, several in flight, and books each item's receipt.
import type { ApiClient } from '../api-client.ts'
import type { Reporter } from './import-report.ts'
import type { MappedFact } from './map-rows.ts'

const BATCH = 500
const IN_FLIGHT = 3

type ItemResult = {
  readonly index: number
  readonly status: 'created' | 'corrected' | 'unchanged' | 'rejected'
  readonly problem?: { detail?: string; errors?: { field?: string; message?: string }[] }
}

/**
 * Sends every fact to `/v1/<resource>/batch` (usage and milestones take batches at their own path). Batches of one
 * resource may arrive in any order: facts carry their own time and natural key. `onSent` hears of progress.
 */
export async function sendFacts(
  client: ApiClient,
  target: { readonly resource: string; readonly file: string },
  facts: AsyncIterable<MappedFact>,
  on: { readonly reporter: Reporter; readonly sent: (count: number) => void },
): Promise<void> {
  const path = target.resource.includes('/') ? `/v1/${target.resource}` : `/v1/${target.resource}/batch`
  const inFlight = new Set<Promise<void>>()
  let failure: unknown
  const launch = (batch: MappedFact[]): void => {
    const sending = sendBatch(client, path, batch, target, on.reporter)
      .then(() => on.sent(batch.length))
      .catch((error: unknown) => {
        failure ??= error
      })
      .finally(() => inFlight.delete(sending))
    inFlight.add(sending)
  }
  let batch: MappedFact[] = []
  for await (const fact of facts) {
    if (failure !== undefined) break
    batch.push(fact)
    if (batch.length < BATCH) continue
    launch(batch)
    batch = []
    if (inFlight.size >= IN_FLIGHT) await Promise.race(inFlight)
  }
  if (batch.length > 0 && failure === undefined) launch(batch)
  await Promise.all(inFlight)
  if (failure !== undefined) throw failure
}

async function sendBatch(
  client: ApiClient,
  path: string,
  batch: readonly MappedFact[],
  target: { readonly resource: string; readonly file: string },
  reporter: Reporter,
): Promise<void> {
  const { results } = await client.post<{ results: ItemResult[] }>(path, {
    items: batch.map(fact => fact.body),
  })
  for (const result of results) {
    if (result.status !== 'rejected') {
      reporter.count(target.resource, result.status)
      continue
    }
    const errors = result.problem?.errors ?? []
    const fields = [...new Set(errors.map(error => error.field ?? ''))].filter(Boolean)
    reporter.refuse({
      ...target,
      line: batch[result.index]?.line ?? 0,
      kind: fields.length > 0 ? `refused_${fields.join('_').replace(/\W+/g, '_')}` : 'refused',
      reason:
        errors.map(error => `${error.field}: ${error.message}`).join('; ') || (result.problem?.detail ?? ''),
    })
  }
}
