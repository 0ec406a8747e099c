// A thing that a card names, as one line to be read: by its words where there are any, and by who said it.
import { oneLine } from '@rung/kernel'
import type { CardGrounds, CitedFact } from './storage/cited-facts.ts'
import type { CardWords } from './storage/read-shown.ts'

export type CitedFactOf<K extends CitedFact['kind']> = Extract<CitedFact, { kind: K }>

/** How lines call what stands in them. */
export type Naming = {
  readonly nameOf: (stakeholderId: string) => string | undefined
  readonly who: (thing: CitedFact) => string
  readonly textOf: (thing: CitedFact) => string | undefined
  /** What an outcome is about. */
  readonly wanted: (outcomeId: string) => string
}

export function namingOf(
  outcomes: ReadonlyMap<string, CitedFactOf<'outcomes'>>,
  { texts, names }: CardWords,
  grounds: CardGrounds | undefined,
): Naming {
  return {
    nameOf: id => names.get(id),
    who: ({ stakeholderId }) => names.get(stakeholderId ?? '') ?? 'Somebody there',
    textOf: ({ wordsId }) => texts.get(wordsId ?? ''),
    wanted: outcomeId => {
      const outcome = outcomes.get(outcomeId)
      const wordsId = outcome?.wordsId ?? grounds?.outcomes.find(({ id }) => id === outcomeId)?.wordsId
      const text = texts.get(wordsId ?? '')
      return text === undefined ? 'an outcome' : quoted(text)
    },
  }
}

/** With its newest measurement and the newest verdict of the customer. */
export function outcomeLine(
  { textOf, who }: Naming,
  outcome: CitedFactOf<'outcomes'>,
  measured: CitedFactOf<'measurements'> | undefined,
  customer: CitedFactOf<'customer-verdicts'> | undefined,
): string {
  const text = textOf(outcome)
  const parts = [
    ...(measured === undefined ? [] : [measuredWords(measured, outcome)]),
    ...(outcome.dueOn === null ? [] : [`due on ${outcome.dueOn}`]),
    ...(customer === undefined ? [] : [`${who(customer)} gave ${customer.achieved} of 5 on ${customer.on}`]),
  ]
  const name = text === undefined ? 'An outcome' : quoted(text)
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`
}

export function verdictLine(
  { who, textOf, wanted }: Naming,
  verdict: CitedFactOf<'customer-verdicts'>,
): string {
  const text = textOf(verdict)
  const { achieved, experience = achieved, outcomeId, on } = verdict
  // one number says both where they are not two steps apart
  const way = Math.abs(achieved - experience) < 2 ? '' : `, and ${experience} of 5 for the way there,`
  return `${who(verdict)} gave ${achieved} of 5 for ${wanted(outcomeId)}${way} on ${on}${text === undefined ? '' : `: ${quoted(text)}`}`
}

export const ourVerdictLine = (
  { wanted }: Naming,
  { verdict, outcomeId, on }: CitedFactOf<'vendor-verdicts'>,
): string => `We gave ${verdict} of 5 for ${wanted(outcomeId)} on ${on}`

export function evidenceLine({ who, textOf }: Naming, evidence: CitedFactOf<'ladder-evidence'>): string {
  const text = textOf(evidence)
  return `${who(evidence)} ${evidence.polarity < 0 ? 'doubted us' : 'spoke for us'} on ${evidence.on}${text === undefined ? `, level ${evidence.level}` : `: ${quoted(text)}`}`
}

export const touchLine = ({ who }: Naming, touch: CitedFactOf<'touches'>): string =>
  `${howWords(touch.how)} with ${lower(who(touch))} on ${touch.on}`

/** Whoever is told of as there leaves on a day that is to come. */
export function personLine({ nameOf }: Naming, person: CitedFactOf<'stakeholders'>, isGone: boolean): string {
  const left = person.departedOn === null ? '' : `, ${isGone ? 'left' : 'leaves'} on ${person.departedOn}`
  const name = nameOf(person.id)
  const role = person.role.replaceAll('_', ' ')
  return `${name === undefined ? `Somebody there, ${role}` : `${name}, ${role}`}${left}`
}

export function promiseLine({ textOf }: Naming, promise: CitedFactOf<'promises'>): string {
  const text = textOf(promise)
  const due = promise.dueOn === null ? '' : `, due on ${promise.dueOn}`
  return `${text === undefined ? `A promise of ${promise.on}` : quoted(text)}${due}`
}

export function ticketLine({ textOf, nameOf }: Naming, ticket: CitedFactOf<'tickets'>): string {
  const text = textOf(ticket)
  const by = ticket.stakeholderId === null ? '' : ` by ${nameOf(ticket.stakeholderId) ?? 'somebody there'}`
  return `${text === undefined ? 'A ticket' : `Ticket ${quoted(text)}`}${by} of ${ticket.on}${stateWords(ticket)}`
}

/** Escalated, and not over. */
export const burns = ({ escalated, resolvedOn }: CitedFactOf<'tickets'>): boolean =>
  escalated && (resolvedOn ?? null) === null

function stateWords(ticket: CitedFactOf<'tickets'>): string {
  const { resolvedOn } = ticket
  if (resolvedOn !== undefined && resolvedOn !== null) return `, resolved on ${resolvedOn}`
  return burns(ticket) ? ', escalated' : ''
}

const lower = (who: string): string => (who === 'Somebody there' ? 'somebody there' : who)
const howWords = (how: string): string => `${/^[aeiou]/.test(how) ? 'An' : 'A'} ${how.replaceAll('_', ' ')}`
const LONGEST_QUOTE = 200

/** On one line, cut where it is long. */
export function quoted(text: string): string {
  const line = oneLine(text)
  return line.length <= LONGEST_QUOTE ? `“${line}”` : `“${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…”`
}

/** `10.4 where they want at most 2 days (on 2026-11-20, 11 at the start)`. */
function measuredWords(
  { value, on }: CitedFactOf<'measurements'>,
  { target, baseline, maintain, unit }: CitedFactOf<'outcomes'>,
): string {
  const number = (figure: number): string => String(Number(figure.toPrecision(6)))
  const side = baseline === null || maintain ? '' : baseline > target ? 'at most ' : 'at least '
  const of = `${number(value)} where they want ${side}${number(target)}${unit === null ? '' : ` ${unit}`}`
  const start = baseline === null || maintain ? '' : `, ${number(baseline)} at the start`
  return `${of} (on ${on}${start})`
}
