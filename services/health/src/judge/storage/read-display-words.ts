// Words for display, joined by reference at the last moment: names of stakeholders and statements of outcomes.
import type { Tx } from '@rung/database'
import { readWords } from '@rung/directory'
import type { SignalIndex } from '@rung/signals'

/** The newest name of each stakeholder, by stakeholder id; erased ones are absent. */
export async function readStakeholderNames(
  tx: Tx,
  stakeholderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (stakeholderIds.length === 0) return new Map()
  const rows = await tx.query<{ person_ref: string; text: string | null }>({
    name: 'health-stakeholder-names',
    text: `
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $1 and words.person_ref = any($2) and words.kind = 'stakeholder.name'
      order by words.person_ref, words.id desc`,
    values: [tx.workspaceId, stakeholderIds],
  })
  return new Map(rows.flatMap(row => (row.text === null ? [] : [[row.person_ref, row.text] as const])))
}

/** What each outcome is, in the customer's words, by outcome id: its signals name the words and never hold them. */
export async function readStatements(tx: Tx, signals: SignalIndex): Promise<ReadonlyMap<string, string>> {
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
