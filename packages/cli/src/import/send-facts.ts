// Sends facts in batches, several in flight, and books each item's receipt.
import { ApiProblem } from '@rung/client'
import type { ApiClient } from '../api-client.ts'
import type { Target } from './api-document.ts'
import type { Reporter } from './import-report.ts'
import type { MappedFact } from './map-rows.ts'
import { apartFromLater, wavesOf } from './own-references.ts'
import type { FactBody } from './reading.ts'

const BATCH = 500
const IN_FLIGHT = 3
// What a request may weigh: facts with long words make smaller batches.
const BATCH_CHARACTERS = 700_000
// Refusals that are about what was sent, or that one item may raise: sent apart, each item gets its own.
const ABOUT_ITEMS = new Set([400, 409, 413, 422, 500])

type Problem = { readonly detail?: string | undefined; readonly errors?: readonly FieldProblem[] | undefined }
type FieldProblem = { readonly field?: string | undefined; readonly message?: string | undefined }
type ItemResult = {
  readonly index: number
  readonly status: 'created' | 'corrected' | 'unchanged' | 'rejected'
  readonly problem?: Problem
}

/** What takes mapped facts: the server, or a dry run. */
export type Sink = {
  send(source: FactSource, facts: AsyncIterable<MappedFact>): Promise<void>
}
export type FactSource = {
  readonly resource: string
  readonly file: string
  readonly target: Target
  /** True when an item builds on those before it: then they are sent one batch after another. */
  readonly isOrdered: boolean
}
export type Heard = {
  readonly reporter: Reporter
  readonly sent: (count: number) => void
  /** Throws when the import is to stop. */
  readonly check: () => void
}

/** Hears of each fact what became of it. */
type Receipt = (fact: MappedFact, result: Pick<ItemResult, 'status' | 'problem'>) => void
type Sending = {
  readonly client: ApiClient
  readonly source: FactSource
  readonly heard: Pick<Heard, 'check' | 'sent'>
  readonly receipt: Receipt
}

/**
 * Sends every fact to its resource. Batches of one resource may arrive in any order: facts carry their own time and
 * natural key. What names facts of its own kind is sent after those. An item that is refused, or that makes the server fail, is
 * refused alone. What is in flight is waited for, also when the import stops.
 */
export function serverSink(client: ApiClient, heard: Heard): Sink {
  const { reporter } = heard
  return {
    send: async (source, facts) => {
      const later: MappedFact[] = []
      const createdBare = new Set<unknown>()
      const whole: Receipt = (fact, { status, problem }) => {
        if (status === 'rejected') return refuseFact(reporter, source, fact, problem ?? {})
        const isNew = status === 'corrected' && createdBare.delete(fact.body.externalId)
        reporter.count(source.resource, isNew ? 'created' : status)
      }
      // What is refused of it is refused of the whole, which follows.
      const bare: Receipt = (fact, { status }) => {
        if (status === 'created') createdBare.add(fact.body.externalId)
      }
      const sending = { client, source, heard, receipt: whole }
      await sendAll(sending, apartFromLater(source.resource, facts, later))
      for (const wave of wavesOf(source.resource, later)) {
        const quiet = { check: heard.check, sent: () => {} }
        await sendAll(wave.isBare ? { ...sending, heard: quiet, receipt: bare } : sending, wave.facts)
      }
    },
  }
}

async function sendAll(
  sending: Sending,
  facts: AsyncIterable<MappedFact> | Iterable<MappedFact>,
): Promise<void> {
  const inFlight = new Set<Promise<void>>()
  let failure: unknown
  const launch = (batch: MappedFact[]): void => {
    const flight = sendBatch(sending, batch)
      .catch((error: unknown) => {
        failure ??= error
      })
      .finally(() => inFlight.delete(flight))
    inFlight.add(flight)
  }
  try {
    for await (const batch of batchesOf(facts)) {
      sending.heard.check()
      if (failure !== undefined) break
      launch(batch)
      if (inFlight.size >= (sending.source.isOrdered ? 1 : IN_FLIGHT)) await Promise.race(inFlight)
    }
  } finally {
    await Promise.all(inFlight)
  }
  if (failure !== undefined) throw failure
}

async function* batchesOf(
  facts: AsyncIterable<MappedFact> | Iterable<MappedFact>,
): AsyncGenerator<MappedFact[]> {
  let batch: MappedFact[] = []
  let characters = 0
  for await (const fact of facts) {
    const weight = JSON.stringify(fact.body).length
    if (batch.length > 0 && (batch.length >= BATCH || characters + weight > BATCH_CHARACTERS)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(fact)
    characters += weight
  }
  if (batch.length > 0) yield batch
}

async function sendBatch(sending: Sending, batch: readonly MappedFact[]): Promise<void> {
  const { client, source, heard, receipt } = sending
  try {
    const body = { items: batch.map(fact => fact.body) }
    const { results } = await client.post<{ results: ItemResult[] }>(source.target.path, body)
    for (const result of results) {
      const fact = batch[result.index]
      if (fact) receipt(fact, result)
    }
    heard.sent(batch.length)
  } catch (error) {
    if (!(error instanceof ApiProblem) || !ABOUT_ITEMS.has(error.status)) throw error
    const [only] = batch
    if (batch.length === 1 && only) {
      receipt(only, { status: 'rejected', problem: problemOfItem(error) })
      heard.sent(1)
      return
    }
    heard.check()
    const half = Math.ceil(batch.length / 2)
    await sendBatch(sending, batch.slice(0, half))
    await sendBatch(sending, batch.slice(half))
  }
}

// `items.0.seats` of a batch of one is the fact's own `seats`.
function problemOfItem({ problem, status }: ApiProblem): Problem {
  const errors = problem.errors?.map(error => ({
    ...error,
    field: error.field?.replace(/^(?:body\.)?items\.0\.?/, ''),
  }))
  const detail =
    status === 500 ? 'the server failed at this row, several times; its log says why' : problem.detail
  return { detail: detail ?? problem.title, errors }
}

/** Books a fact as refused: every row it was made of, by the fields that the problem names. */
export function refuseFact(
  reporter: Reporter,
  { resource, file }: Pick<FactSource, 'resource' | 'file'>,
  fact: { readonly rows: MappedFact['rows']; readonly body: FactBody },
  problem: Problem,
): void {
  const errors = problem.errors ?? []
  const fields = [...new Set(errors.map(error => error.field ?? ''))].filter(Boolean)
  const kind = fields.length > 0 ? `refused_${fields.join('_').replace(/\W+/g, '_')}` : 'refused'
  const reason = errors.map(error => `${error.field}: ${error.message}`).join('; ') || (problem.detail ?? '')
  for (const row of fact.rows) reporter.refuse({ resource, file, row, kind, reason })
}
