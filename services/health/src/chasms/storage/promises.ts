// Promises of the whole book, as a diagnosis reads them.
import type { CompanyPromise } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

export type BookPromise = CompanyPromise & {
  /** The words of ours it was made with; null without any. */
  readonly wordsRef: string | null
}

type Row = HeldFact & {
  readonly capability: string
  readonly concern_level: number | null
  readonly concern_tag: string | null
  readonly made_by: string
  readonly weight: number
  readonly due_on: Day | null
  readonly confirmed_on: Day | null
  readonly said_back: boolean
  readonly understanding: CompanyPromise['understanding']
  readonly status: CompanyPromise['status']
  readonly settled_on: Day | null
  readonly segment_promise_id: string | null
  readonly our_words_ref: string | null
}

export async function readPromises(tx: Tx, moment: Moment, accounts: Same): Promise<BookPromise[]> {
  const rows = await readBookFacts<Row>(tx, PROMISES, moment)
  return eachOnce(rows.map(row => ({ ...row, account_id: accounts.survivorOf(row.account_id) }))).map(
    promiseOf,
  )
}

/** Two accounts of one segment that are one now were promised the same twice: it is one promise, the survivor's own. */
function eachOnce(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter(({ account_id, segment_promise_id }) => {
    const key = `${account_id} ${segment_promise_id}`
    const isFirst = segment_promise_id === null || !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

function promiseOf(row: Row): BookPromise {
  const terms = {
    id: row.id,
    accountId: row.account_id,
    madeOn: row.on,
    capability: row.capability,
    concern: row.concern_level === null ? null : { level: row.concern_level, tag: row.concern_tag },
    madeBy: row.made_by,
    weight: row.weight,
    dueOn: row.due_on,
    confirmedOn: row.confirmed_on,
    saidBack: row.said_back,
    understanding: row.understanding,
    wordsRef: row.our_words_ref,
  }
  return row.status === 'open' || row.settled_on === null
    ? { ...terms, status: 'open', settledOn: null }
    : { ...terms, status: row.status, settledOn: row.settled_on }
}

const PROMISES = {
  name: 'published.company_promises',
  columns: [
    'capability',
    'concern_level',
    'concern_tag',
    'made_by',
    'weight',
    'due_on::text',
    'confirmed_on::text',
    'said_back',
    'understanding',
    'status',
    'settled_on::text',
    'segment_promise_id',
    'our_words_ref',
  ],
}
