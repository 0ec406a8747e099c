// Whom a card is to be talked about with, and what to say, out of an account's signals and the customers' words.

import type { SignalIndex, SubjectSignals } from '@rung/signals'
import {
  type CardDraft,
  chooseAddressee,
  type Play,
  type Quote,
  type TalkLine,
  talkTrack,
  type WorklistPolicy,
} from '@rung/worklist'
import type { CardWords } from './storage/read-card-words.ts'

export type Talk = { readonly addressee: string | null; readonly lines: readonly TalkLine[] }

/**
 * Words of an outcome are those of the stakeholder it belongs to; of a promise's concern, the account's: nobody in particular said them.
 * `questionAt` words the key question of a level.
 */
export function talkAbout(
  card: Pick<CardDraft, 'reasons'>,
  play: Play,
  signals: SignalIndex,
  words: CardWords,
  questionAt: (level: number) => string,
): Talk {
  const { account } = signals
  const outcomes = signals
    .subjects('outcome')
    .filter(outcome => outcome.value('outcome_active') === true)
    .toSorted((a, b) => importanceOf(b) - importanceOf(a))
  const subjects = card.reasons.find(reason => reason.kind === play.reason)?.subjects ?? []
  const people = signals.subjects('stakeholder').filter(person => person.value('departed_on') === null)
  const addressee = chooseAddressee(play.aim, subjects, {
    people: people.map(person => ({
      stakeholderId: person.id,
      role: person.value('role'),
      influence: person.value('influence'),
    })),
    nextLevel: account.value('ladder_next_stakeholder'),
    ownerOf: new Map(
      outcomes.flatMap(outcome => {
        const owner = outcome.value('outcome_stakeholder')
        return owner === null ? [] : [[outcome.id, owner] as const]
      }),
    ),
  })
  const nextLevel = account.value('ladder_next_level')
  const askLevel = account.value('ladder_next_ask_level') ?? nextLevel
  const lines = talkTrack({
    play,
    subjects,
    addressee,
    words: {
      outcomes: outcomes.flatMap(outcome =>
        said(outcome.id, outcome.value('outcome_statement_ref'), outcome.value('outcome_stakeholder'), words),
      ),
      concerns: signals.subjects('promise').flatMap(promise => {
        const level = promise.value('promise_concern_level')
        if (level === null || promise.value('promise_status') === 'withdrawn') return []
        const reference = promise.value('promise_concern_words_ref')
        return said(promise.id, reference, null, words).map(each => ({ ...each, level }))
      }),
    },
    nextLevel,
    question: askLevel === null ? null : questionAt(askLevel),
  })
  return { addressee, lines }
}

/** The play a card leads with. Throws when the policy has none of that key. */
export function playByKey(key: string, policy: WorklistPolicy): Play {
  const play = policy.plays.find(each => each.key === key)
  if (play === undefined) throw new RangeError(`the policy has no play ${key}`)
  return play
}

function importanceOf(outcome: SubjectSignals<'outcome'>): number {
  return outcome.value('outcome_importance') ?? 0
}

function said(id: string, reference: string | null, ownerId: string | null, words: CardWords): Quote[] {
  const text = reference === null ? undefined : words.texts.get(reference)
  return text === undefined ? [] : [{ of: id, ownerId, text }]
}
