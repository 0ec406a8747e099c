// Facts that cards name, as lines to be read: figures and days of outcomes, promises, people, who said what, tickets and talks.
import type { CardWords } from './storage/read-shown.ts'
import type { CardGrounds, Thing } from './storage/things.ts'

type Of<K extends Thing['kind']> = Extract<Thing, { kind: K }>

/** A card names so many of one kind; the record has all. */
const SHOWN = 3

/** Pairs whose sides are figures, of us, the customer or a model: the others are of two people there. */
const OF_FIGURES = ['usage_outcome', 'vendor_customer', 'pulse_health', 'model_csm', 'survey_tickets']

/** A line for each thing of a kind; newest first. */
export function tellThings(
  things: readonly Thing[],
  { texts, names }: CardWords,
  grounds: CardGrounds | undefined,
) {
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
  const talk = (touch: Of<'touches'>): string =>
    `${howWords(touch.how)} with ${lower(who(touch))} on ${touch.on}`
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
    /** Whoever is told of as there leaves on a day that is to come. */
    person: (id: string, isGone: boolean): string[] =>
      of('stakeholders')
        .filter(person => person.id === id)
        .map(person => {
          const left =
            person.departedOn === null ? '' : `, ${isGone ? 'left' : 'leaves'} on ${person.departedOn}`
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
    /** What those who are against us said, or thought less of; not what they think better of by now. */
    doubts: (): string[] =>
      [
        ...newestOfEach(of('customer-verdicts'))
          .filter(({ achieved }) => achieved <= 2)
          .map(verdict),
        ...of('ladder-evidence')
          .filter(({ polarity }) => polarity < 0)
          .map(evidence),
      ].slice(0, SHOWN),
    /** By what we know the one person we know: the newest of it. */
    heard: (): string[] =>
      [
        ...of('ladder-evidence').map(each => ({ each, line: evidence(each) })),
        ...of('touches').map(each => ({ each, line: talk(each) })),
      ]
        .sort((a, b) => newestFirst(a.each, b.each))
        .map(({ line }) => line)
        .slice(0, SHOWN),
    /** Who says what: of each person and of us the newest of an outcome. */
    sides: (pairs: readonly string[]): string[] => {
      const latest = new Map<string, string>()
      const keep = (key: string, line: string) => void (latest.has(key) || latest.set(key, line))
      for (const each of newestOfEach(of('customer-verdicts'))) keep(each.id, verdict(each))
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
      const tickets = of('tickets').toSorted((a, b) => Number(burns(b)) - Number(burns(a)))
      return [
        ...tickets.map(ticket => {
          const text = textOf(ticket)
          const by =
            ticket.stakeholderId === null ? '' : ` by ${names.get(ticket.stakeholderId) ?? 'somebody there'}`
          return `${text === undefined ? 'A ticket' : `Ticket ${quoted(text)}`}${by} of ${ticket.on}${stateWords(ticket)}`
        }),
        ...of('touches').map(talk),
      ].slice(0, SHOWN)
    },
  }
}

/** Of each person the newest of an outcome; `verdicts` newest first. */
function newestOfEach(verdicts: readonly Of<'customer-verdicts'>[]): Of<'customer-verdicts'>[] {
  const byWhom = Map.groupBy(verdicts, each => `${each.stakeholderId} ${each.outcomeId}`)
  return [...byWhom.values()].flatMap(([newest]) => newest ?? [])
}

/** Escalated, and not over. */
const burns = ({ escalated, resolvedOn }: Of<'tickets'>): boolean =>
  escalated && (resolvedOn ?? null) === null

function stateWords(ticket: Of<'tickets'>): string {
  const { resolvedOn } = ticket
  if (resolvedOn !== undefined && resolvedOn !== null) return `, resolved on ${resolvedOn}`
  return burns(ticket) ? ', escalated' : ''
}

const newestFirst = (a: Thing, b: Thing): number =>
  a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1
const lower = (who: string): string => (who === 'Somebody there' ? 'somebody there' : who)
const howWords = (how: string): string => `${/^[aeiou]/.test(how) ? 'An' : 'A'} ${how.replaceAll('_', ' ')}`
const LONGEST_QUOTE = 200

/** On one line, cut where it is long. */
export function quoted(text: string): string {
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
