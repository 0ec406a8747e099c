// The whole-life policies of the set: what each pays, and for how long it was held.
import { type Day, day } from '@rung/kernel'
import { type CsvRow, readCsv } from '../read-csv.ts'

export type Policy = {
  readonly id: string
  readonly issuedOn: Day
  /** Null while it was in force at the end of the set. */
  readonly endedOn: Day | null
  /** Annual premium in hundredths. */
  readonly premiumMinor: number
  /** What was written down when it was issued. */
  readonly words: CsvRow
}

const WORDS = [
  'premium_frequency',
  'living_place',
  'underwriting_age',
  'risk_state',
  'gender',
  'acc_death_rider',
]

export async function readPolicies(folder: string): Promise<Policy[]> {
  const policies: Policy[] = []
  for await (const row of readCsv(`${folder}/policies_to_2005.csv.gz`)) {
    policies.push({
      id: `pol_${String(policies.length).padStart(6, '0')}`,
      issuedOn: day(String(row.issue_date)),
      endedOn: row.end_date ? day(row.end_date) : null,
      premiumMinor: Math.round(Number(row.annual_premium) * 100),
      words: Object.fromEntries(WORDS.map(name => [name, String(row[name])])),
    })
  }
  return policies
}

/** Policies in force on 1 January of a year, issued before it. */
export function inForce(policies: readonly Policy[], year: number): Policy[] {
  const first = `${year}-01-01`
  return policies.filter(
    ({ issuedOn, endedOn, premiumMinor }) =>
      premiumMinor > 0 && issuedOn < first && (endedOn === null || endedOn >= first),
  )
}

/** Whether it ended within the year. */
export function isLostIn({ endedOn }: Policy, year: number): boolean {
  return endedOn !== null && endedOn < `${year + 1}-01-01`
}
