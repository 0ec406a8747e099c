// Accounts as of a day and as known at an instant, as columns of a statement.
import type { Day } from '@rung/kernel'

/** One account, as of a day, as known at an instant. */
export type AsOf = { readonly groupKey: string; readonly asOf: Day; readonly knownAt: Date }

export function columnsOf(input: readonly AsOf[]): [string[], string[], string[]] {
  return [
    input.map(each => each.groupKey),
    input.map(each => each.asOf),
    input.map(each => each.knownAt.toISOString()),
  ]
}
