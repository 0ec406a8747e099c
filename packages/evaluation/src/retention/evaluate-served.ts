// The bridge and both retentions as the API answers them, held to the cent against the files they were imported from.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeImport, readMapping, runImport } from '@rung/cli'
import { addDays, type Day, day } from '@rung/kernel'
import type { EvaluationRung } from '../evaluation-rung.ts'
import { BRIDGE, bridgeOf, readContracts } from './r3-contracts.ts'

type Row = {
  readonly period: string
  readonly since: Day
  readonly lastDay: Day
  readonly book: Readonly<Record<(typeof BRIDGE)[number] | 'revaluationMinor', number>>
  readonly due: {
    readonly decided: number
    readonly decidedMinor: number
    readonly retainedMinor: number
    readonly afterMinor: number
  }
}

type Forecast = {
  readonly renewals: { readonly due: number; readonly leftOut: number }
  readonly decided: {
    readonly renewals: number
    readonly arrDueMinor: number
    readonly retainedMinor: number
    readonly arrAfterMinor: number
  }
}

const RESOURCES = ['accounts', 'subscriptions', 'subscription-changes', 'renewals']
/** The set ends with June 2026: past quarters are asked about on the last days of these months. */
const ENDS = day('2026-06-30')
const LATER = ['2025-06-30', '2025-11-15', '2026-03-31', ENDS].map(day)
const QUARTERS = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2']

/** True when every month's bridge is the files' own, and past quarters are the same whenever they are asked about. */
export async function evaluateServed(rung: EvaluationRung, folder: string): Promise<boolean> {
  const mapping = readMapping(
    fileURLToPath(new URL('../../../../examples/r3-saas.mapping.yaml', import.meta.url)),
  )
  const report = await runImport({
    client: rung.client,
    folder,
    mapping: { ...mapping, facts: mapping.facts.filter(({ resource }) => RESOURCES.includes(resource)) },
    rejectsFile: join(tmpdir(), 'r3-retention.rejects.csv'),
    progress: { start: () => {}, bytes: () => {}, sent: () => {}, end: () => {} },
  })
  console.log(describeImport(report, 'its rejects file'))
  const isBridged = await bridges(rung, folder)
  await rung.settle()
  return (await quartersStand(rung)) && isBridged
}

async function bridges(rung: EvaluationRung, folder: string): Promise<boolean> {
  const contracts = await readContracts(folder)
  const first = contracts.map(({ startsOn }) => startsOn).toSorted()[0] as Day
  const { totals } = await rung.client.get<{ totals: Row[] }>(
    `/v1/retention?from=${first}&to=${ENDS}&asOf=${ENDS}`,
  )
  let cents = 0
  console.log(
    '\n| month | opening | new | returned | expanded | contracted | churned | closing | off |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|',
  )
  for (const row of totals) {
    const counted = bridgeOf(contracts, row.since, row.lastDay)
    const off = BRIDGE.reduce((sum, line) => sum + Math.abs(row.book[line] - counted[line]), 0)
    cents += off + Math.abs(row.book.revaluationMinor)
    console.log(
      `| ${[row.period, ...BRIDGE.map(line => (row.book[line] / 100).toFixed(2)), off].join(' | ')} |`,
    )
  }
  const chained = totals.slice(1).every((row, at) => row.book.openingMinor === totals[at]?.book.closingMinor)
  console.log(
    `\n${totals.length} months: ${cents} cents between the API and the files; each opens with what the one before closed with: ${chained}`,
  )
  return cents === 0 && chained
}

/** A quarter that is over, asked about on later days: as many renewals, decided as they were, in the forecast and in retention alike. */
async function quartersStand(rung: EvaluationRung): Promise<boolean> {
  let stands = true
  for (const quarter of QUARTERS) {
    const seen = new Set<string>()
    for (const asOf of LATER) {
      const { renewals, decided } = await rung.client.get<Forecast>(
        `/v1/forecast?quarter=${quarter}&asOf=${asOf}&pastQuarters=0`,
      )
      const { totals } = await rung.client.get<{ totals: Row[] }>(
        `/v1/retention?every=quarter&from=${firstDayOf(quarter)}&to=${firstDayOf(quarter)}&asOf=${asOf}`,
      )
      const due = totals[0]?.due
      const same =
        due?.decided === decided.renewals &&
        due.decidedMinor === decided.arrDueMinor &&
        due.retainedMinor === decided.retainedMinor &&
        due.afterMinor === decided.arrAfterMinor
      stands &&= same
      seen.add(JSON.stringify([renewals.due + renewals.leftOut, decided]))
      if (!same)
        console.log(
          `${quarter} on ${asOf}: forecast ${JSON.stringify(decided)}, retention ${JSON.stringify(due)}`,
        )
    }
    stands &&= seen.size === 1
    console.log(
      `${quarter}: ${seen.size === 1 ? 'the same' : 'NOT the same'} on ${LATER.join(', ')}: ${[...seen].join(' ')}`,
    )
  }
  return stands
}

const firstDayOf = (quarter: string): Day =>
  addDays(day(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`), 0)
