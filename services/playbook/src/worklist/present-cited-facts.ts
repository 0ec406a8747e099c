// Facts that cards name, as lines to be read: figures and days of outcomes, promises, people, who said what, tickets and talks.

import {
  burns,
  type CitedFactOf,
  evidenceLine,
  type Naming,
  namingOf,
  ourVerdictLine,
  outcomeLine,
  personLine,
  promiseLine,
  ticketLine,
  touchLine,
  verdictLine,
} from './cited-fact-lines.ts'
import type { CardGrounds, CitedFact } from './storage/cited-facts.ts'
import type { CardWords } from './storage/read-shown.ts'

/** A card names so many of one kind; the record has all. */
const SHOWN = 3

/** Pairs whose sides are figures, of us, the customer or a model: the others are of two people there. */
const OF_FIGURES = ['usage_outcome', 'vendor_customer', 'pulse_health', 'model_csm', 'survey_tickets']

/** The things of a kind, newest first. */
export const newestOf = <K extends CitedFact['kind']>(
  things: readonly CitedFact[],
  kind: K,
): CitedFactOf<K>[] =>
  things.filter((thing): thing is CitedFactOf<K> => thing.kind === kind).toSorted(newestFirst)

type OfKind = <K extends CitedFact['kind']>(kind: K) => CitedFactOf<K>[]

/** A line for each thing of a kind; newest first. */
export function presentCitedFacts(
  things: readonly CitedFact[],
  words: CardWords,
  grounds: CardGrounds | undefined,
) {
  const of: OfKind = kind => newestOf(things, kind)
  const outcomes = new Map(of('outcomes').map(each => [each.id, each]))
  const naming = namingOf(outcomes, words, grounds)
  return {
    outcome: (id: string): string[] => {
      const outcome = outcomes.get(id)
      if (outcome === undefined) return []
      const measured = of('measurements').find(({ outcomeId }) => outcomeId === id)
      const customer = of('customer-verdicts').find(({ outcomeId }) => outcomeId === id)
      return [outcomeLine(naming, outcome, measured, customer)]
    },
    person: (id: string, isGone: boolean): string[] =>
      of('stakeholders')
        .filter(person => person.id === id)
        .map(person => personLine(naming, person, isGone)),
    promise: (id: string): string[] =>
      of('promises')
        .filter(promise => promise.id === id)
        .map(promise => promiseLine(naming, promise)),
    doubts: () => tellDoubts(of, naming),
    heard: () => tellHeard(of, naming),
    sides: (pairs: readonly string[]) => tellSides(of, naming, pairs),
    talk: () => tellTalk(of, naming),
  }
}

type OnLadder = CitedFactOf<'ladder-evidence'>
const isDoubt = ({ polarity }: OnLadder): boolean => polarity < 0

/** What was said against us, newest first. */
export const doubtsOf = (things: readonly CitedFact[]): OnLadder[] =>
  newestOf(things, 'ladder-evidence').filter(isDoubt)

/** What those who are against us said, or thought less of; not what they think better of by now. Of each person the newest before more of one. */
function tellDoubts(of: OfKind, naming: Naming): string[] {
  const doubts = of('ladder-evidence').filter(isDoubt)
  const ofEach = [...Map.groupBy(doubts, ({ stakeholderId }) => stakeholderId).values()]
  const first = ofEach.flatMap(([newest]) => newest ?? [])
  return [
    ...newestOfEach(of('customer-verdicts'))
      .filter(({ achieved, experience = achieved }) => Math.min(achieved, experience) <= 2)
      .map(each => verdictLine(naming, each)),
    ...[...new Set([...first, ...doubts])].map(each => evidenceLine(naming, each)),
  ].slice(0, SHOWN)
}

/** By what we know the one person we know: the newest of it. */
const tellHeard = (of: OfKind, naming: Naming): string[] =>
  [
    ...of('ladder-evidence').map(each => ({ each, line: evidenceLine(naming, each) })),
    ...of('touches').map(each => ({ each, line: touchLine(naming, each) })),
  ]
    .sort((a, b) => newestFirst(a.each, b.each))
    .map(({ line }) => line)
    .slice(0, SHOWN)

/** Who says what: of each person and of us the newest of an outcome. */
function tellSides(of: OfKind, naming: Naming, pairs: readonly string[]): string[] {
  const latest = new Map<string, string>()
  const keep = (key: string, line: string) => void (latest.has(key) || latest.set(key, line))
  for (const each of newestOfEach(of('customer-verdicts'))) keep(each.id, verdictLine(naming, each))
  for (const each of of('vendor-verdicts')) keep(`us ${each.outcomeId}`, ourVerdictLine(naming, each))
  // of a score it says nothing by itself; of two people who see us otherwise it does
  const people = pairs.some(pair => !OF_FIGURES.includes(pair))
  for (const each of people ? of('ladder-evidence') : []) {
    keep(`${each.stakeholderId} ${each.polarity}`, evidenceLine(naming, each))
  }
  return [...latest.values()].slice(0, 2 * SHOWN)
}

function tellTalk(of: OfKind, naming: Naming): string[] {
  const tickets = of('tickets').toSorted((a, b) => Number(burns(b)) - Number(burns(a)))
  return [
    ...tickets.map(each => ticketLine(naming, each)),
    ...of('touches').map(each => touchLine(naming, each)),
  ].slice(0, SHOWN)
}

/** Of each person the newest of an outcome; `verdicts` newest first. */
function newestOfEach(
  verdicts: readonly CitedFactOf<'customer-verdicts'>[],
): CitedFactOf<'customer-verdicts'>[] {
  const byWhom = Map.groupBy(verdicts, each => `${each.stakeholderId} ${each.outcomeId}`)
  return [...byWhom.values()].flatMap(([newest]) => newest ?? [])
}

const newestFirst = (a: CitedFact, b: CitedFact): number =>
  a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1
