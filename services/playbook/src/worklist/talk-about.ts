// Whom a card is to be talked about with, and what to say, out of an account's signals and the customers' words.
import type { WordsBy } from '@rung/judgement'
import {
  chooseAddressee,
  notesOf,
  type Play,
  type Quote,
  type ReasonKind,
  type TalkLine,
  talkTrack,
} from '@rung/worklist'
import { doubtsOf } from './present-cited-facts.ts'
import type { CardGrounds } from './storage/cited-facts.ts'
import type { CardWords } from './storage/read-shown.ts'
import type { StoredCard, StoredReason } from './storage/worklist-cards.ts'

export type Talk = {
  readonly addressee: string | null
  readonly lines: readonly TalkLine[]
  /** To the CSM alone. */
  readonly notes: readonly string[]
}

/** The reason a card leads for; of one from before that was kept, the first its play is for. */
export function leadOf(
  { leads, reasons }: Pick<StoredCard, 'leads' | 'reasons'>,
  play: Play,
): StoredReason | undefined {
  const isFor = (kind: ReasonKind) => (leads === null ? play.reasons.includes(kind) : kind === leads)
  return reasons.find(({ kind }) => isFor(kind))
}

const NOTHING = { subjects: [], dueOn: null }

/** Whom to speak with; null where nobody is known. */
export function addresseeOf(
  card: Pick<StoredCard, 'leads' | 'reasons'>,
  play: Play,
  { people, outcomes, nextStakeholder: nextLevel }: CardGrounds,
): string | null {
  const owned = outcomes.flatMap(({ id, ownerId }) => (ownerId === null ? [] : [[id, ownerId] as const]))
  const { subjects } = leadOf(card, play) ?? NOTHING
  return chooseAddressee(play.aim, subjects, { people, nextLevel, ownerOf: new Map(owned) })
}

/**
 * Words of an outcome are those of the stakeholder it belongs to; of a promise's concern, the account's: nobody in particular said them.
 * `questionAt` words the key question of a level.
 */
export function talkAbout(
  card: Pick<StoredCard, 'leads' | 'reasons'>,
  play: Play,
  grounds: CardGrounds,
  words: CardWords,
  questionAt: (level: number) => string,
): Talk {
  const { outcomes, said: verdicts = [], concerns, nextLevel, askLevel } = grounds
  const reason = leadOf(card, play) ?? NOTHING
  const addressee = addresseeOf(card, play, grounds)
  const customersWords = {
    outcomes: outcomes.flatMap(outcome => said(outcome, words)),
    verdicts: verdicts.flatMap(verdict => said(verdict, words)),
    doubts: doubtsOf(grounds.things ?? []).flatMap(({ id, wordsId, stakeholderId: ownerId }) =>
      said({ id, wordsId, ownerId }, words),
    ),
    concerns: concerns.flatMap(concern =>
      said(concern, words).map(each => ({ ...each, level: concern.level })),
    ),
  }
  const about = { play, reason, words: customersWords }
  const question = askLevel === null ? null : questionAt(askLevel)
  return {
    addressee,
    lines: talkTrack({ ...about, addressee, nextLevel, question }),
    notes: notesOf(about),
  }
}

function said({ id, wordsId, ownerId }: WordsBy, words: CardWords): Quote[] {
  const text = wordsId === null ? undefined : words.texts.get(wordsId)
  return text === undefined ? [] : [{ of: id, ownerId, text }]
}
