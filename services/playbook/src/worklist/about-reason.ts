// What a reason is about, to be read: outcomes with their figures and days, promises in their words, tickets, people, who said what.
import type { Reason, ReasonKind } from '@rung/worklist'
import type { CardWords } from './storage/read-shown.ts'
import type { CardGrounds, Thing } from './storage/things.ts'

type Of<K extends Thing['kind']> = Extract<Thing, { kind: K }>

/** A card names so many of one kind; the record has all. */
const SHOWN = 3

const OF_OUTCOMES: readonly ReasonKind[] = [
  'success_gap',
  'outcome_off_pace',
  'onboarding_stalled',
  'win_to_share',
  'verdict_missing',
  'own_verdict_missing',
]
const OF_PEOPLE: readonly ReasonKind[] = ['champion_gone', 'hostile', 'quiet_stakeholder']
/** Pairs whose sides are figures, of us, the customer or a model: the others are of two people there. */
const OF_FIGURES = ['usage_outcome', 'vendor_customer', 'pulse_health', 'model_csm', 'survey_tickets']
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
  const told = tell(things, words, grounds)
  // who is named by the sentence, with their part and their day, is not named again
  const unnamed = subjects.filter(id => !sentence.includes(words.names.get(id) ?? '\n'))
  const lines = [
    ...(OF_OUTCOMES.includes(kind) ? subjects.flatMap(told.outcome) : []),
    ...(OF_PEOPLE.includes(kind) ? unnamed.flatMap(told.person) : []),
    ...(kind === 'hostile' || kind === 'rung_drop' ? told.doubts() : []),
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

function tell(things: readonly Thing[], { texts, names }: CardWords, grounds: CardGrounds | undefined) {
  const of = <K extends Thing['kind']>(kind: K): Of<K>[] =>
    things.filter((thing): thing is Of<K> => thing.kind === kind).toSorted(newestFirst)
  const textOf = ({ wordsId }: Thing): string | undefined => texts.get(wordsId ?? '')
  const who = ({ stakeholderId }: Thing): string => names.get(stakeholderId ?? '') ?? 'Somebody there'
  const outcomes = new Map(of('outcomes').map(each => [each.id, each]))
  const wanted = (outcomeId: string): string => {
    const outcome = outcomes.get(outcomeId)
    const wordsId = outcome?.wordsId ?? grounds?.outcomes.find(({ id }) => id === outcomeId)?.wordsId
    const text = texts.get(wordsId ?? '')
    return text === undefined ? 'an outcome' : quoted(text)
  }
  const verdict = (each: Of<'customer-verdicts'>): string => {
    const text = textOf(each)
    return `${who(each)} gave ${each.achieved} of 5 for ${wanted(each.outcomeId)} on ${each.on}${text === undefined ? '' : `: ${quoted(text)}`}`
  }
  const evidence = (each: Of<'ladder-evidence'>): string => {
    const text = textOf(each)
    return `${who(each)} ${each.polarity < 0 ? 'doubted us' : 'spoke for us'} on ${each.on}${text === undefined ? `, level ${each.level}` : `: ${quoted(text)}`}`
  }
  return {
    outcome: (id: string): string[] => {
      const outcome = outcomes.get(id)
      if (outcome === undefined) return []
      const measured = of('measurements').find(({ outcomeId }) => outcomeId === id)
      const customer = of('customer-verdicts').find(({ outcomeId }) => outcomeId === id)
      const text = textOf(outcome)
      const parts = [
        ...(measured === undefined ? [] : [measuredWords(measured, outcome)]),
        ...(outcome.dueOn === null ? [] : [`due on ${outcome.dueOn}`]),
        ...(customer === undefined
          ? []
          : [`${who(customer)} gave ${customer.achieved} of 5 on ${customer.on}`]),
      ]
      const name = text === undefined ? 'An outcome' : quoted(text)
      return [parts.length === 0 ? name : `${name}: ${parts.join(', ')}`]
    },
    person: (id: string): string[] =>
      of('stakeholders')
        .filter(person => person.id === id)
        .map(person => {
          const left = person.departedOn === null ? '' : `, left on ${person.departedOn}`
          const name = names.get(id)
          const role = person.role.replaceAll('_', ' ')
          return `${name === undefined ? `Somebody there, ${role}` : `${name}, ${role}`}${left}`
        }),
    promise: (id: string): string[] =>
      of('promises')
        .filter(promise => promise.id === id)
        .map(promise => {
          const text = textOf(promise)
          const due = promise.dueOn === null ? '' : `, due on ${promise.dueOn}`
          return `${text === undefined ? `A promise of ${promise.on}` : quoted(text)}${due}`
        }),
    /** What those who are against us said, or thought less of. */
    doubts: (): string[] =>
      [
        ...of('customer-verdicts')
          .filter(({ achieved }) => achieved <= 2)
          .map(verdict),
        ...of('ladder-evidence')
          .filter(({ polarity }) => polarity < 0)
          .map(evidence),
      ].slice(0, SHOWN),
    /** Who says what: of each person and of us the newest of an outcome. */
    sides: (pairs: readonly string[]): string[] => {
      const latest = new Map<string, string>()
      const keep = (key: string, line: string) => void (latest.has(key) || latest.set(key, line))
      for (const each of of('customer-verdicts'))
        keep(`${each.stakeholderId} ${each.outcomeId}`, verdict(each))
      for (const each of of('vendor-verdicts')) {
        keep(
          `us ${each.outcomeId}`,
          `We gave ${each.verdict} of 5 for ${wanted(each.outcomeId)} on ${each.on}`,
        )
      }
      // of a score it says nothing by itself; of two people who see us otherwise it does
      const people = pairs.some(pair => !OF_FIGURES.includes(pair))
      for (const each of people ? of('ladder-evidence') : [])
        keep(`${each.stakeholderId} ${each.polarity}`, evidence(each))
      return [...latest.values()].slice(0, 2 * SHOWN)
    },
    talk: (): string[] => {
      const tickets = of('tickets').toSorted((a, b) => Number(b.escalated) - Number(a.escalated))
      return [
        ...tickets.map(ticket => {
          const text = textOf(ticket)
          const by =
            ticket.stakeholderId === null ? '' : ` by ${names.get(ticket.stakeholderId) ?? 'somebody there'}`
          return `${text === undefined ? 'A ticket' : `Ticket ${quoted(text)}`}${by} of ${ticket.on}${ticket.escalated ? ', escalated' : ''}`
        }),
        ...of('touches').map(touch => `${howWords(touch.how)} with ${lower(who(touch))} on ${touch.on}`),
      ].slice(0, SHOWN)
    },
  }
}

const newestFirst = (a: Thing, b: Thing): number =>
  a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1
const lower = (who: string): string => (who === 'Somebody there' ? 'somebody there' : who)
const howWords = (how: string): string => `${/^[aeiou]/.test(how) ? 'An' : 'A'} ${how.replaceAll('_', ' ')}`
const LONGEST_QUOTE = 200

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_QUOTE ? `“${line}”` : `“${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…”`
}

/** `10.4 of 2 days on 2026-11-20, 11 at the start`. */
function measuredWords(
  { value, on }: Of<'measurements'>,
  { target, baseline, maintain, unit }: Of<'outcomes'>,
): string {
  const number = (figure: number): string => String(Number(figure.toPrecision(6)))
  const of = `${number(value)} where they want ${number(target)}${unit === null ? '' : ` ${unit}`}`
  const start = baseline === null || maintain ? '' : `, ${number(baseline)} at the start`
  return `${of} (on ${on}${start})`
}
