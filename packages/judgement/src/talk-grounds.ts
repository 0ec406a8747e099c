// What a talk track is chosen from, out of an account's signals: ids and levels, which may be kept; the words are joined when it is shown.
import type { SignalIndex } from '@rung/signals'

/** The customer's words by reference. `ownerId`: the stakeholder who said them, null for nobody in particular. */
export type WordsBy = {
  readonly id: string
  readonly wordsId: string | null
  readonly ownerId: string | null
}

export type TalkGrounds = {
  /** Those who have not left. */
  readonly people: readonly {
    readonly stakeholderId: string
    readonly role: string | null
    readonly influence: number | null
  }[]
  /** Active outcomes, the most important first. */
  readonly outcomes: readonly WordsBy[]
  /** What each still there said with their newest verdict, by the outcome it is of. Cards kept before had none. */
  readonly said?: readonly WordsBy[]
  readonly concerns: readonly (WordsBy & { readonly level: number })[]
  readonly nextStakeholder: string | null
  readonly nextLevel: number | null
  readonly askLevel: number | null
}

export function talkGrounds(signals: SignalIndex): TalkGrounds {
  const { account } = signals
  const nextLevel = account.value('ladder_next_level')
  return {
    people: signals
      .subjects('stakeholder')
      .filter(person => person.value('departed_on') === null)
      .map(person => ({
        stakeholderId: person.id,
        role: person.value('role'),
        influence: person.value('influence'),
      })),
    outcomes: signals
      .subjects('outcome')
      .filter(outcome => outcome.value('outcome_active') === true)
      .map(outcome => ({
        importance: outcome.value('outcome_importance') ?? 0,
        words: {
          id: outcome.id,
          wordsId: outcome.value('outcome_statement_ref'),
          ownerId: outcome.value('outcome_stakeholder'),
        },
      }))
      .toSorted((a, b) => b.importance - a.importance)
      .map(({ words }) => words),
    said: signals.subjects('stakeholder').flatMap(person => {
      const [id, wordsId] = [person.value('verdict_words_of'), person.value('verdict_words_ref')]
      const isThere = person.value('departed_on') === null
      return id !== null && wordsId !== null && isThere ? [{ id, wordsId, ownerId: person.id }] : []
    }),
    concerns: signals.subjects('promise').flatMap(promise => {
      const level = promise.value('promise_concern_level')
      if (level === null || promise.value('promise_status') === 'withdrawn') return []
      return [{ id: promise.id, wordsId: promise.value('promise_concern_words_ref'), ownerId: null, level }]
    }),
    nextStakeholder: account.value('ladder_next_stakeholder'),
    nextLevel,
    askLevel: account.value('ladder_next_ask_level') ?? nextLevel,
  }
}
