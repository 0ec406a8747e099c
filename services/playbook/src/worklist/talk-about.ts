// Whom a card is to be talked about with, and what to say, out of an account's signals and the customers' words.
import type { TalkGrounds, WordsBy } from '@rung/judgement'
import {
  type CardDraft,
  chooseAddressee,
  type Play,
  type Quote,
  type TalkLine,
  talkTrack,
  type WorklistPolicy,
} from '@rung/worklist'
import type { CardWords } from './storage/read-shown.ts'

export type Talk = { readonly addressee: string | null; readonly lines: readonly TalkLine[] }

/**
 * Words of an outcome are those of the stakeholder it belongs to; of a promise's concern, the account's: nobody in particular said them.
 * `questionAt` words the key question of a level.
 */
export function talkAbout(
  card: Pick<CardDraft, 'reasons'>,
  play: Play,
  grounds: TalkGrounds,
  words: CardWords,
  questionAt: (level: number) => string,
): Talk {
  const { people, outcomes, said: verdicts = [], concerns, nextStakeholder, nextLevel, askLevel } = grounds
  const subjects = card.reasons.find(reason => reason.kind === play.reason)?.subjects ?? []
  const addressee = chooseAddressee(play.aim, subjects, {
    people,
    nextLevel: nextStakeholder,
    ownerOf: new Map(
      outcomes.flatMap(({ id, ownerId }) => (ownerId === null ? [] : [[id, ownerId] as const])),
    ),
  })
  const lines = talkTrack({
    play,
    subjects,
    addressee,
    words: {
      outcomes: outcomes.flatMap(outcome => said(outcome, words)),
      verdicts: verdicts.flatMap(verdict => said(verdict, words)),
      concerns: concerns.flatMap(concern =>
        said(concern, words).map(each => ({ ...each, level: concern.level })),
      ),
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

function said({ id, wordsId, ownerId }: WordsBy, words: CardWords): Quote[] {
  const text = wordsId === null ? undefined : words.texts.get(wordsId)
  return text === undefined ? [] : [{ of: id, ownerId, text }]
}
