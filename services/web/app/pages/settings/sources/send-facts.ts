// Sends facts in batches, and tells what became of each row.
import { rung } from '../../../client/rung.ts'
import type { Converted, Row } from './convert-rows.ts'

export type Imported = {
  readonly created: number
  readonly corrected: number
  readonly unchanged: number
  readonly rejects: readonly { readonly row: Row; readonly problem: string }[]
}

type Answered = {
  readonly results: readonly { readonly index: number; readonly status: string; readonly problem?: Problem }[]
  readonly counts: { readonly created: number; readonly corrected: number; readonly unchanged: number }
}
type Problem = {
  readonly detail?: string
  readonly errors?: readonly { readonly field: string; readonly message: string; readonly fix?: string }[]
}

const BATCH = 100

/** `told`: after each batch how many rows are done. What was sent is kept, also when a later batch fails: sent again it is unchanged. */
export async function sendFacts(
  path: string,
  rows: readonly Converted[],
  told: (done: number) => void,
): Promise<Imported> {
  const total = { created: 0, corrected: 0, unchanged: 0 }
  const rejects: { row: Row; problem: string }[] = rows.flatMap(each => ('problem' in each ? [each] : []))
  const facts = rows.flatMap(each => ('fact' in each ? [each] : []))
  for (let from = 0; from < facts.length; from += BATCH) {
    const batch = facts.slice(from, from + BATCH)
    const { body } = await rung.request('POST', path, {
      body: { items: batch.map(({ fact }) => fact) },
      repeatable: true,
    })
    const { counts, results } = body as Answered
    total.created += counts.created
    total.corrected += counts.corrected
    total.unchanged += counts.unchanged
    for (const { index, status, problem } of results) {
      const sent = batch[index]
      if (status === 'rejected' && sent !== undefined)
        rejects.push({ row: sent.row, problem: problemWords(problem) })
    }
    told(from + batch.length)
  }
  return { ...total, rejects }
}

export function problemWords(problem: Problem | undefined): string {
  const fields = (problem?.errors ?? []).map(({ field, message, fix }) =>
    [field, message, fix].filter(Boolean).join(': '),
  )
  return fields.length > 0 ? fields.join('; ') : (problem?.detail ?? 'It was refused.')
}
