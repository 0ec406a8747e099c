// What a book's open renewals are said to be lost with, by the length of their terms, beside what was lost of such terms.
import { join } from 'node:path'
import { addDays, type Day, day, monthsBetween } from '@rung/kernel'
import type { EvaluationRung } from '../evaluation-rung.ts'
import { pages } from '../pages.ts'
import { readCsv } from '../read-csv.ts'

type Open = { readonly termMonths: number | null; readonly probabilityLost: number }

/** Of the set's own files: terms that were over by a day, and those of them with which the contract ended. */
type Observed = { terms: number; lost: number }

const TERMS = { annual: 12, monthly: 1 } as const

export async function describeRiskByTerm(rung: EvaluationRung, folder: string, asOf: Day): Promise<string> {
  const yearOn = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`
  const observed = await readObserved(folder, asOf)
  const open: Open[] = []
  const path = `/v1/renewals?asOf=${asOf}&from=${asOf}&to=${yearOn}&limit=500`
  for await (const renewal of pages<Open>(rung, path)) open.push(renewal)
  return Object.entries(TERMS)
    .map(([name, months]) => {
      const said = open
        .filter(each => each.termMonths === months)
        .map(each => each.probabilityLost)
        .toSorted((a, b) => a - b)
      const at = (share: number) => said[Math.round(share * (said.length - 1))]?.toFixed(3) ?? '-'
      const mean = said.reduce((sum, each) => sum + each, 0) / said.length
      const { terms, lost } = observed.get(name) ?? { terms: 0, lost: 0 }
      return `  ${name}: ${said.length} open, P(lost) ${mean.toFixed(3)} on average, quartiles ${at(0.25)} / ${at(0.5)} / ${at(0.75)}; of ${terms} terms that were over by then ${lost} were lost (${((100 * lost) / terms).toFixed(1)} %)`
    })
    .join('\n')
}

async function readObserved(folder: string, by: Day): Promise<Map<string, Observed>> {
  const counts = new Map<string, Observed>()
  for await (const row of readCsv(join(folder, 'subscriptions.csv.gz'))) {
    const { billing_frequency: name = '', subscription_start_date: from = '', ended_date: ended = '' } = row
    const months = TERMS[name as keyof typeof TERMS]
    if (months === undefined || from > by) continue
    const isLost = ended !== '' && ended <= by
    // the term in which it ended is over too
    const over = Math.floor(monthsBetween(day(from), isLost ? addDays(day(ended), -1) : by) / months)
    const of = counts.get(name) ?? { terms: 0, lost: 0 }
    counts.set(name, { terms: of.terms + over + (isLost ? 1 : 0), lost: of.lost + (isLost ? 1 : 0) })
  }
  return counts
}
