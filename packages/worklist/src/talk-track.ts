// What to say, in the customer's words: their outcome, their concern at the level to reach, the key question. Never our features.
import type { Play } from './play.ts'

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
}

export type TalkLine = {
  readonly kind: 'opening' | 'verdict_words' | 'concern' | 'question' | 'agree'
  readonly text: string
  /** Id of the outcome or promise whose words are quoted; null when none are. */
  readonly quotes: string | null
}

export type Talk = {
  readonly play: Play
  /** What the leading reason is about. */
  readonly subjects: readonly string[]
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
  const { play, subjects, addressee, words, question } = talk
  if (play.aim === 'nobody') return []
  const mayHear = (said: Quote) => said.ownerId === null || said.ownerId === addressee
  const outcomes = words.outcomes.filter(mayHear)
  const concerns = words.concerns.filter(mayHear)
  const pool: readonly Quote[] = play.quotes === 'concern' ? concerns : outcomes
  const quoted = pool.find(said => subjects.includes(said.of)) ?? pool[0]
  const lines: TalkLine[] = [
    quoted === undefined
      ? { kind: 'opening', text: play.opening.without, quotes: null }
      : { kind: 'opening', text: quote(play.opening.withWords, quoted), quotes: quoted.of },
  ]
  const verdict = verdictOn(
    subjects,
    words.verdicts.filter(({ ownerId }) => ownerId === addressee),
  )
  if (verdict !== undefined)
    lines.push({ kind: 'verdict_words', text: quote(SAID, verdict), quotes: verdict.of })
  const concern = concernAt(
    talk.nextLevel,
    concerns.filter(said => said.text !== quoted?.text),
  )
  if (concern !== undefined) {
    lines.push({ kind: 'concern', text: quote(CONCERN, concern), quotes: concern.of })
  }
  if (question !== null) lines.push({ kind: 'question', text: question, quotes: null })
  lines.push({ kind: 'agree', text: play.agree, quotes: null })
  return lines
}

const SAID = 'You said: “{words}”. Is that still how it is?'

/** What they said of what the reason is about; of something else where it is about no outcome. */
function verdictOn(subjects: readonly string[], verdicts: readonly Quote[]): Quote | undefined {
  return verdicts.find(said => subjects.includes(said.of)) ?? verdicts[0]
}

const CONCERN = 'You said what it is about for you: “{words}”. Is that still so?'

/** The concern at the level to reach, else the highest below it. */
function concernAt(level: number | null, concerns: readonly Concern[]): Concern | undefined {
  if (level === null) return undefined
  return concerns.filter(concern => concern.level <= level).sort((a, b) => b.level - a.level)[0]
}

/** By a function, since `$&` in somebody's words would be read as a pattern. A sentence of theirs that ends is not ended twice. */
function quote(template: string, said: Quote): string {
  const ends = /[.!?]$/.test(said.text)
  return template.replace(ends ? /\{words\}”\.?/ : '{words}”', () => `${said.text}”`)
}
