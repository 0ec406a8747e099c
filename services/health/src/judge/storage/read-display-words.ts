// Words for display, joined by reference at the last moment: statements of outcomes.
import type { Tx } from '@rung/database'
import { readWords } from '@rung/directory'
import type { SignalIndex } from '@rung/signals'

/** What each outcome is, in the customer's words, by outcome id: its signals name the words and never hold them. */
export async function readOutcomeStatements(
  tx: Tx,
  signals: SignalIndex,
): Promise<ReadonlyMap<string, string>> {
  const references = signals
    .subjects('outcome')
    .map(outcome => ({ outcomeId: outcome.id, wordsId: outcome.value('outcome_statement_ref') }))
  const texts = await readWords(
    tx,
    references.flatMap(({ wordsId }) => (wordsId === null ? [] : [wordsId])),
  )
  return new Map(
    references.flatMap(({ outcomeId, wordsId }) => {
      const text = wordsId === null ? undefined : texts.get(wordsId)
      return text === undefined ? [] : [[outcomeId, text] as const]
    }),
  )
}
