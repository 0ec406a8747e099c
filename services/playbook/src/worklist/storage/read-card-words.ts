// The customers' words behind cards, for display: statements of outcomes, concerns behind promises, names.
import type { Tx } from '@rung/database'
import { readStakeholderNames, readWords } from '@rung/directory'
import type { SignalIndex } from '@rung/signals'

export type CardWords = {
  /** Text by the id of the words; erased ones are absent. */
  readonly texts: ReadonlyMap<string, string>
  /** By stakeholder id. */
  readonly names: ReadonlyMap<string, string>
}

/** Two statements, whatever the number of accounts. */
export async function readCardWords(tx: Tx, accounts: readonly SignalIndex[]): Promise<CardWords> {
  const references = accounts.flatMap(signals => [
    ...signals.subjects('outcome').map(outcome => outcome.value('outcome_statement_ref')),
    ...signals.subjects('stakeholder').map(person => person.value('verdict_words_ref')),
    ...signals.subjects('promise').map(promise => promise.value('promise_concern_words_ref')),
  ])
  const people = accounts.flatMap(signals => signals.subjects('stakeholder').map(person => person.id))
  const [texts, names] = await Promise.all([
    readWords(
      tx,
      references.filter(reference => reference !== null),
    ),
    readStakeholderNames(tx, people),
  ])
  return { texts, names }
}
