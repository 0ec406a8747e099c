// What a reason is about, to be read: outcomes with their figures and days, promises in their words, tickets, people, who said what.
import type { Reason, ReasonKind } from '@rung/worklist'
import { quoted } from './cited-fact-lines.ts'
import { presentCitedFacts } from './present-cited-facts.ts'
import type { CardGrounds } from './storage/cited-facts.ts'
import type { CardWords } from './storage/read-shown.ts'

const OF_OUTCOMES: readonly ReasonKind[] = [
  'success_gap',
  'outcome_off_pace',
  'onboarding_stalled',
  'win_to_share',
  'verdict_missing',
  'own_verdict_missing',
]
const OF_PEOPLE: readonly ReasonKind[] = ['champion_gone', 'hostile', 'quiet_stakeholder', 'single_threaded']
const OF_TALK: readonly ReasonKind[] = ['ticket_storm', 'competing_offer']

/** `sentence`: as it is shown. Days are written as calendar days: who shows them says them in the language of the reader. */
export function aboutReason(
  {
    kind,
    subjects,
    evidence,
    sentence,
  }: Pick<Reason, 'kind' | 'subjects' | 'evidence'> & { readonly sentence: string },
  grounds: CardGrounds | undefined,
  words: CardWords,
): string[] {
  const named = new Set([...subjects, ...evidence])
  const things = (grounds?.things ?? []).filter(({ id }) => named.has(id))
  const told = presentCitedFacts(things, words, grounds)
  // who is named by the sentence, with their part and their day, is not named again
  const unnamed = subjects.filter(id => !sentence.includes(words.names.get(id) ?? '\n'))
  const lines = [
    ...(OF_OUTCOMES.includes(kind) ? subjects.flatMap(told.outcome) : []),
    ...(OF_PEOPLE.includes(kind) ? unnamed.flatMap(id => told.person(id, kind === 'champion_gone')) : []),
    ...(kind === 'hostile' || kind === 'rung_drop' ? told.doubts() : []),
    ...(kind === 'single_threaded' ? told.heard() : []),
    ...(kind === 'contradiction' ? told.sides(subjects) : []),
    ...(OF_TALK.includes(kind) ? told.talk() : []),
    ...subjects.flatMap(told.promise),
    // what was kept before facts were, and what the record does not hold
    ...unnamed
      .filter(id => !things.some(thing => thing.id === id))
      .flatMap(id => nameless(id, grounds, words)),
  ]
  return [...new Set(lines)]
}

/** The customer's words, or the name of who it is. */
function nameless(id: string, grounds: CardGrounds | undefined, { texts, names }: CardWords): string[] {
  const said = [...(grounds?.outcomes ?? []), ...(grounds?.concerns ?? [])].find(each => each.id === id)
  const text = texts.get(said?.wordsId ?? '')
  const name = names.get(id)
  return text !== undefined ? [quoted(text)] : name === undefined ? [] : [name]
}
