// What to say, in the customer's words: their outcome, their concern at the level to reach, the key question. Never our features.
import type { Play } from './play.ts'
import type { Reason } from './reason.ts'
import { NOTE_SLOT, slotsIn, type WordSlot, withDays, wordSlotIn } from './talk-slots.ts'

/** Something the customer said. `ownerId`: the stakeholder who said it, null when it is the account's own word. */
export type Quote = {
  /** Id of the outcome or promise it belongs to. */
  readonly of: string
  readonly ownerId: string | null
  readonly text: string
}

export type Concern = Quote & { /** Of the ladder, 1..5. */ readonly level: number }

export type Words = {
  /** Statements of outcomes, the most important first. */
  readonly outcomes: readonly Quote[]
  readonly concerns: readonly Concern[]
  /** What each person said with their newest verdict, by the outcome it is of. */
  readonly verdicts: readonly Quote[]
  /** What each person said against us, the newest first; `of` is the fact. */
  readonly doubts: readonly Quote[]
}

export type TalkLine = {
  readonly kind: 'opening' | 'verdict_words' | 'concern' | 'question' | 'agree'
  readonly text: string
  /** Id of the outcome, the promise or the word against us that is quoted; null when none is. */
  readonly quotes: string | null
}

export type Talk = {
  readonly play: Play
  /** The reason it leads for. */
  readonly reason: Pick<Reason, 'subjects' | 'since' | 'dueOn'>
  readonly addressee: string | null
  readonly words: Words
  /** The level to reach and the key question that leads there. */
  readonly nextLevel: number | null
  readonly question: string | null
}

/**
 * Only words that may be said to the addressee are used: their own, and the account's. What another stakeholder said is never quoted,
 * nor told apart from not being there. Empty for a play that is the CSM's own work.
 *
 * @example the outcome of stk_1, spoken to stk_2 // the opening without words
 */
export function talkTrack(talk: Talk): TalkLine[] {
  const { play, reason, addressee, words, question } = talk
  if (play.aim === 'nobody') return []
  const mayBeSaid = sayableTo(addressee, words)
  const { opening, agree } = play.talk
  const slot = wordSlotIn(opening.withWords)
  const quoted = slot === undefined ? undefined : about(reason.subjects, mayBeSaid[slot])
  const lines: TalkLine[] = [
    slot === undefined || quoted === undefined
      ? { kind: 'opening', text: withDays(opening.without, reason), quotes: null }
      : {
          kind: 'opening',
          text: quote(withDays(opening.withWords, reason), slot, quoted),
          quotes: quoted.of,
        },
  ]
  const notQuoted = (said: Quote) => said.text !== quoted?.text
  const verdict = about(reason.subjects, mayBeSaid.verdict.filter(notQuoted))
  if (verdict !== undefined)
    lines.push({ kind: 'verdict_words', text: quote(SAID, 'verdict', verdict), quotes: verdict.of })
  const concern = concernAt(talk.nextLevel, mayBeSaid.concern.filter(notQuoted))
  if (concern !== undefined) {
    lines.push({ kind: 'concern', text: quote(CONCERN, 'concern', concern), quotes: concern.of })
  }
  if (question !== null) lines.push({ kind: 'question', text: question, quotes: null })
  lines.push({ kind: 'agree', text: agree, quotes: null })
  return lines
}

type Sayable = Readonly<Record<'outcome' | 'verdict' | 'doubt', readonly Quote[]>> & {
  readonly concern: readonly Concern[]
}

/** Their own words, and the account's; of verdicts and of what was said against us their own alone. */
function sayableTo(addressee: string | null, { outcomes, concerns, verdicts, doubts }: Words): Sayable {
  const mayHear = (said: Quote) => said.ownerId === null || said.ownerId === addressee
  const isTheirs = ({ ownerId }: Quote) => ownerId !== null && ownerId === addressee
  return {
    outcome: outcomes.filter(mayHear),
    concern: concerns.filter(mayHear),
    verdict: verdicts.filter(isTheirs),
    doubt: doubts.filter(isTheirs),
  }
}

/** What a play tells its CSM alone. A note with everybody's words is left out where nobody said any. */
export function notesOf({ play, reason, words }: Pick<Talk, 'play' | 'reason' | 'words'>): string[] {
  const said = words.verdicts.map(({ text }) => `“${text}”`).join(', ')
  return play.notes
    .filter(note => said !== '' || !slotsIn(note).includes(NOTE_SLOT))
    .map(note => withDays(note, reason).replaceAll(`{${NOTE_SLOT}}`, () => said))
}

const SAID = 'You said: “{verdict}”. Is that still how it is?'

/** What they said of what the reason is about; of something else where it is about no outcome. */
function about(subjects: readonly string[], quotes: readonly Quote[]): Quote | undefined {
  return quotes.find(said => subjects.includes(said.of)) ?? quotes[0]
}

const CONCERN = 'What it is about for you, as we wrote it down: “{concern}”. Is that still so?'

/** The concern at the level to reach, else the highest below it. */
function concernAt(level: number | null, concerns: readonly Concern[]): Concern | undefined {
  if (level === null) return undefined
  return concerns.filter(concern => concern.level <= level).sort((a, b) => b.level - a.level)[0]
}

/** By a function, since `$&` in somebody's words would be read as a pattern. A sentence of theirs that ends is not ended twice. */
function quote(template: string, slot: WordSlot, said: Quote): string {
  const ends = /[.!?]$/.test(said.text)
  return template.replace(new RegExp(`\\{${slot}\\}”${ends ? '\\.?' : ''}`), () => `${said.text}”`)
}
