// Imports a set through its example mapping, twice, and prints what came in and how the accounts read afterwards.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeImport, type ImportReport, readMapping, runImport } from '@rung/cli'
import type { EvaluationRung } from './evaluation-rung.ts'
import { pages } from './pages.ts'

type Set = {
  readonly name: string
  readonly folder: string
  readonly asOf: string
  /** Published by week from this day on; absent: `asOf` alone. */
  readonly from?: string
}

type Model = {
  readonly leadDays: number
  readonly answersFor: string
  readonly status: string
  readonly version: string
  readonly n: number
  readonly lost: number
  readonly why: string
}

type Renewal = {
  readonly name: string | null
  readonly dueOn: string
  readonly arrMinor: number | null
  readonly probabilityLost: number
  readonly arrAtRiskMinor: number | null
  readonly drivers: readonly { readonly words: string }[]
}

type Worklist = {
  readonly plannedHours: number
  readonly hours: number
  readonly cards: readonly {
    readonly name: string | null
    readonly reasons: readonly { readonly words: string }[]
    readonly play: { readonly name: string } | null
    readonly value: { readonly preventablePerHourMinor: number | null } | null
  }[]
}

/** True when the second import changed nothing and every account has been judged. */
export async function evaluateImport(rung: EvaluationRung, set: Set): Promise<boolean> {
  const first = await timed(`import of ${set.name}`, () => importOnce(rung, set))
  console.log(describeImport(first, 'its rejects file'))
  const second = await timed('the same import again', () => importOnce(rung, set))
  const changed = sum(second, 'created') + sum(second, 'corrected')
  console.log(`the second import created or corrected ${changed} facts`)
  await timed('judging every account', () => rung.settle())
  await timed(`publishing ${set.asOf}, the end of the set`, async () => {
    const span = { from: set.from ?? set.asOf, to: set.asOf, everyDays: 7 }
    await rung.client.post('/v1/signals/backfill', span)
    await rung.settle()
  })
  const { all, judged, unknown } = await countJudged(rung, set.asOf)
  console.log(
    `${judged} of ${all} accounts judged as of ${set.asOf}; of ${unknown} nothing that has weight is known`,
  )
  await showModels(rung)
  await showRenewals(rung, set)
  await showWorklist(rung, set)
  return changed === 0 && judged === all
}

function importOnce(rung: EvaluationRung, set: Set): Promise<ImportReport> {
  return runImport({
    client: rung.client,
    folder: set.folder,
    mapping: readMapping(
      fileURLToPath(new URL(`../../../examples/${set.name}.mapping.yaml`, import.meta.url)),
    ),
    rejectsFile: join(tmpdir(), `${set.name}.rejects.csv`),
    progress: { start: () => {}, bytes: () => {}, sent: () => {}, end: () => {} },
  })
}

function sum(report: ImportReport, what: 'created' | 'corrected'): number {
  return [...report.counts.values()].reduce((total, counts) => total + counts[what], 0)
}

async function countJudged(
  rung: EvaluationRung,
  asOf: string,
): Promise<Record<'all' | 'judged' | 'unknown', number>> {
  const counts = { all: 0, judged: 0, unknown: 0 }
  for await (const { id } of pages<{ id: string }>(rung, '/v1/accounts?limit=500')) {
    const path = `/v1/accounts/${id}/health?asOf=${asOf}`
    const { score, freshness } = await rung.client.get<{ score: number | null; freshness: unknown[] }>(path)
    counts.all += 1
    if (freshness.length > 0) counts.judged += 1
    if (score === null) counts.unknown += 1
  }
  return counts
}

async function showRenewals(rung: EvaluationRung, set: Set): Promise<void> {
  const path = `/v1/renewals?from=${set.asOf}&to=${yearAfter(set.asOf)}&sort=arr_at_risk&limit=10&asOf=${set.asOf}`
  const { data } = await rung.client.get<{ data: Renewal[] }>(path)
  console.log(`\nGET ${path}`)
  for (const each of data) {
    const chance = `${(100 * each.probabilityLost).toFixed(0)} %`
    console.log(
      `  ${each.name}: due ${each.dueOn}, ${chance} of ${money(each.arrMinor)} = ${money(each.arrAtRiskMinor)} at risk`,
    )
    console.log(`      ${each.drivers.map(driver => driver.words).join(' ')}`)
  }
}

/** What was learned from the set, and why it answers or does not. */
async function showModels(rung: EvaluationRung): Promise<void> {
  const { data, lastTraining } = await rung.client.get<{ data: Model[]; lastTraining: Training | null }>(
    '/v1/models',
  )
  console.log('\nGET /v1/models')
  for (const { leadDays, answersFor, status, version, n, lost, why } of data) {
    console.log(
      `  ${leadDays} days, ${answersFor}, ${status}: ${version}, of ${n} renewals ${lost} lost. ${why}`,
    )
  }
  for (const { leadDays, unheard } of lastTraining?.leads ?? []) {
    console.log(
      `  ${leadDays} days: ${unheard?.renewals ?? 0} unheard, due ${unheard?.from} to ${unheard?.to}`,
    )
  }
}

type Training = {
  readonly resolved: number
  readonly leads: readonly {
    readonly leadDays: number
    readonly unheard: {
      readonly renewals: number
      readonly from: string | null
      readonly to: string | null
    } | null
  }[]
}

async function showWorklist(rung: EvaluationRung, set: Set): Promise<void> {
  const { data } = await rung.client.get<{ data: { externalId: string }[] }>('/v1/people?limit=1')
  const csm = data[0]?.externalId
  if (csm === undefined) return
  const path = `/v1/worklists/${csm}?date=${set.asOf}`
  const { cards, plannedHours, hours } = await rung.client.get<Worklist>(path)
  console.log(`\nGET ${path}: ${cards.length} cards, ${plannedHours} of ${hours} hours`)
  for (const card of cards.slice(0, 8)) {
    console.log(
      `  ${card.name}: ${card.play?.name}, ${money(card.value?.preventablePerHourMinor ?? null)} an hour`,
    )
    console.log(`      ${card.reasons.map(reason => reason.words).join(' ')}`)
  }
}

function money(minor: number | null): string {
  return minor === null ? 'an unknown sum' : Math.round(minor / 100).toLocaleString('en')
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}
