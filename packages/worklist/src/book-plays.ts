// What the way out of a chasm asks of the company and of no customer: a task on somebody's list without an account, each with its play.
import type { PlayStep } from './play.ts'
import type { TaskChasm } from './way-out.ts'

/** The ways out that are about no account, as `GET /v1/chasms` names them by `kind`. */
export const BOOK_WAYS = [
  'question_capability', // planned, and no stated concern needs it
  'agree_on_customer', // the team does not name the same customer
] as const
export type BookWay = (typeof BOOK_WAYS)[number]

type BookPlay = {
  readonly key: string
  readonly name: string
  readonly steps: readonly PlayStep[]
  /** What is agreed when it is done. */
  readonly agree: string
  readonly hours: number
}

export const BOOK_PLAYS: Readonly<Record<BookWay, BookPlay>> = {
  question_capability: {
    key: 'question_a_planned_capability',
    name: 'Question what is planned and nobody asked for',
    hours: 1,
    agree:
      'The concern it is there for, with three customers who stated it; or that it gives way to what is promised.',
    steps: [
      { day: 0, task: 'Read why it was put on the roadmap, by whom, and what it takes the place of.' },
      { day: 0, task: 'Look at the concerns that nothing meets: what hangs on each, and who has it.' },
      { day: 2, task: 'Ask whoever put it there which customer said they need it, in which words.' },
      { day: 7, task: 'Decide: write down the concern it answers, or move it behind what is promised.' },
      { day: 7, task: 'Tell those who have promised it already what was decided.' },
    ],
  },
  agree_on_customer: {
    key: 'agree_on_who_the_customer_is',
    name: 'Agree on who the customer is',
    hours: 2,
    agree: 'One sentence that says who the customer is and who is not, and from which day on it holds.',
    steps: [
      { day: 0, task: 'Read what each team answered, and since when they differ.' },
      { day: 1, task: 'Take to one table whoever answers for sales, product and customer success.' },
      { day: 1, task: 'Hold the segments against what they attain, renew and are concerned about.' },
      { day: 7, task: 'Write one sentence: who the customer is, and who is not.' },
      { day: 14, task: 'Ask the team again, by the same question.' },
    ],
  },
}

/**
 * Why it is asked for.
 *
 * @example bookTaskSentence({ chasm: 'focus', way: 'agree_on_customer', about: null })
 *   // 'The company falls into the focus chasm: its people do not name the same customer.'
 */
export function bookTaskSentence({
  chasm,
  way,
  about,
}: {
  readonly chasm: TaskChasm
  readonly way: BookWay
  readonly about: string | null
}): string {
  const why =
    way === 'agree_on_customer'
      ? 'its people do not name the same customer.'
      : `“${about}” is planned, and no stated concern needs it.`
  return `The company falls into the ${chasm} chasm: ${why}`
}
