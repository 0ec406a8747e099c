// What `GET /v1/chasms` says of an imported book: what it finds, what fell alone, and of what too little is known to find anything, with why.
import type { EvaluationRung } from '../evaluation-rung.ts'

type Symptom = {
  readonly name: string
  readonly change: { readonly before: Tally; readonly since: Tally }
  readonly since: { readonly week: string; readonly earliest: string; readonly latest: string }
  readonly raisedWeek: string
}
type Tally = { readonly hits: number; readonly of: number; readonly share: number }
type Indicator = {
  readonly name: string
  readonly hits: number
  readonly of: number
  readonly coverage: number
  readonly known: boolean
  readonly watched: boolean
  readonly weeks: readonly { readonly told: boolean }[]
}
type Answer = {
  readonly findings: readonly {
    readonly chasm: string
    readonly foundWeek: string
    readonly symptoms: readonly Symptom[]
    readonly wayOut: readonly { readonly kind: string }[]
  }[]
  readonly past: readonly { readonly chasm: string; readonly foundWeek: string; readonly endedWeek: string }[]
  readonly watch: readonly Symptom[]
  readonly areas: readonly { readonly indicators: readonly Indicator[] }[]
  readonly common: readonly Indicator[]
}

const ALL_WEEKS = 156

export async function showChasms(rung: EvaluationRung, asOf: string): Promise<void> {
  const path = `/v1/chasms?asOf=${asOf}&weeks=${ALL_WEEKS}`
  const { findings, past, watch, areas, common } = await rung.client.get<Answer>(path)
  console.log(`\nGET ${path}: ${findings.length} findings, ${past.length} that are over`)
  for (const { chasm, foundWeek, symptoms, wayOut } of findings) {
    console.log(
      `  ${chasm}, found in the week of ${foundWeek}; way out: ${wayOut.map(({ kind }) => kind).join(' ')}`,
    )
    for (const symptom of symptoms) console.log(`    ${symptomLine(symptom)}`)
  }
  for (const { chasm, foundWeek, endedWeek } of past)
    console.log(`  over: ${chasm}, ${foundWeek} to ${endedWeek}`)
  for (const symptom of watch) console.log(`  fell without a finding: ${symptomLine(symptom)}`)
  for (const indicator of [...areas.flatMap(area => area.indicators), ...common])
    console.log(`  ${indicatorLine(indicator)}`)
}

function symptomLine({ name, change: { before, since }, since: when, raisedWeek }: Symptom): string {
  return `${name} ${tally(before)} to ${tally(since)} since ${when.week} (${when.earliest} to ${when.latest}), told by ${raisedWeek}`
}

const tally = ({ hits, of, share }: Tally): string => `${(100 * share).toFixed(1)} % (${hits} of ${of})`

function indicatorLine({ name, hits, of, coverage, known, watched, weeks }: Indicator): string {
  const told = weeks.filter(week => week.told).length
  const said = known ? (watched ? 'watched' : 'shown, not watched') : 'unknown'
  return `${name}: ${said}, ${hits} of ${of} in the quarter, coverage ${coverage.toFixed(2)}, told in ${told} weeks`
}
