// Words for display, joined by reference at the last moment: statements of outcomes.
import type { SignalIndex } from '@rung/signals'

/** What each outcome is, in the customer's words, by outcome id: its signals name the words and never hold them. */
export function statementsOf(
  signals: SignalIndex,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    signals.subjects('outcome').flatMap(outcome => {
      const reference = outcome.value('outcome_statement_ref')
      const text = reference === null ? undefined : texts.get(reference)
      return text === undefined ? [] : [[outcome.id, text] as const]
    }),
  )
}
