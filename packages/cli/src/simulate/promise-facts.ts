// One promise as it was told in the course of time: made, confirmed in the customer's words, and how it ended.
import type { Day } from '@rung/kernel'
import type { ConcernWords } from './concern-words.ts'
import { type Body, type Facts, on } from './scene.ts'

export type PromiseLife = {
  readonly externalId: string
  readonly account: string
  readonly capability: string
  /** Null: nobody wrote down what it answers. */
  readonly concern: Omit<ConcernWords, 'capability'> | null
  readonly weight: number
  readonly madeBy: 'sales' | 'csm'
  readonly madeOn: Day
  readonly dueOn: Day
  readonly confirmedOn: Day | null
  readonly understanding: string
  readonly status: 'open' | 'kept' | 'broken'
  readonly settledOn: Day | null
}

/** Each known on its day: a revision when it is confirmed, and one when it ends. */
export function promiseFacts({ confirmedOn, understanding, status, settledOn, ...made }: PromiseLife): Facts {
  const first = {
    ...made,
    ourWords: WORDS[made.capability] ?? `You will have ${made.capability}.`,
    understanding: 'unknown',
    status: 'open',
  }
  const confirmed = {
    ...first,
    understanding,
    ...(confirmedOn === null
      ? {}
      : { confirmedOn, customerWords: CUSTOMER_WORDS[made.capability] ?? 'That is what we need.' }),
  }
  return {
    promises: [{ ...first, ...knownOn(made.madeOn) }],
    'promises-confirmed': confirmedOn === null ? [] : [{ ...confirmed, ...knownOn(confirmedOn) }],
    'promises-after': settledOn === null ? [] : [{ ...confirmed, status, settledOn, ...knownOn(settledOn) }],
  }
}

const knownOn = (day: Day): Body => ({ recordedAt: on(day).recordedAt })

const WORDS: Readonly<Record<string, string>> = {
  'offline capture': 'Works offline from the first release in spring.',
  'accounting export': 'Invoices reach your books by themselves.',
  'skill-based dispatch': 'The system picks who can do the job.',
  'audit trail': 'Every change of a job is kept, with who and when.',
}
const CUSTOMER_WORDS: Readonly<Record<string, string>> = {
  'offline capture': 'The crew can finish a job in a cellar.',
  'accounting export': 'Nobody types an invoice twice.',
  'skill-based dispatch': 'The right engineer goes the first time.',
  'audit trail': 'The auditor finds it without us.',
}
