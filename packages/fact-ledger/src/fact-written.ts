// What came of a statement about a fact.
import type { Refusal } from '@rung/kernel'

export type FactWritten = {
  readonly status: 'created' | 'unchanged' | 'corrected'
  readonly id: string
  /** As the API answers it. */
  readonly fact: Record<string, unknown>
}
export type ItemResult = FactWritten | { readonly status: 'rejected'; readonly refusals: readonly Refusal[] }
