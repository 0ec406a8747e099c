// What a story is made of: facts told on a day, and the answers that Rung gives that evening.

/** `[day it was true, where it is posted under /v1, the body]`; without a day where there is none. `PATCH ` before the path changes a fact. */
export type Recorded =
  | readonly [on: string, path: string, body: object]
  | readonly [path: string, body: object]

/** Answers by path under /v1, with `as <person>` behind it where a key that names somebody asks. Held as `holdAgainst` says. */
export type Answers = Readonly<Record<string, Expected>>

export type Expected =
  | string
  | number
  | boolean
  | null
  | readonly Expected[]
  | { readonly [name: string]: Expected }

export type Chapter = { readonly told?: readonly Recorded[]; readonly answers?: Answers }

export type Story = {
  readonly title: string
  /** Two or three sentences, as a CSM would tell it to a colleague. */
  readonly story: string
  /** By the day on which it was told and asked, at noon. Each story has a workspace of its own, with a CSM `cleo`. */
  readonly days: Readonly<Record<string, Chapter>>
}
