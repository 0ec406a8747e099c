// A case: a customer of whom anybody who has done the job knows what to say, told with other numbers each time.
import type { Recorded } from '../runner/story.ts'
import type { Held } from './hold.ts'
import type { Seen } from './seen.ts'

/** Sentences of what a CSM expects, each with what must hold of what was seen. */
export type Expectations = Readonly<Record<string, (seen: Seen) => Held>>

export type Case<N = unknown> = {
  readonly number: number
  readonly title: string
  /** The same kind of customer, more than once: sizes, days and people differ. */
  readonly numbers: readonly [N, N, N]
  /** The facts about one of them; `id` names the account and is the beginning of every name in it. */
  readonly told: (id: string, numbers: N) => readonly Recorded[]
  /** What is asked beside health, renewal risk and the list: paths under /v1. */
  readonly asks?: (id: string, numbers: N) => readonly string[]
  /** The accounts of it, where it is not the one called `id`. */
  readonly accounts?: (id: string) => readonly string[]
  /** True where a whole workspace is the customer. */
  readonly alone?: boolean
  readonly expects: (id: string, numbers: N) => Expectations
}

/** Keeps the numbers of a case of one kind, and forgets which: they are handed back to it alone. */
export function defineCase<const N>(of: Case<N>): Case {
  return of as unknown as Case
}
