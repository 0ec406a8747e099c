// What happened on an account's lines that no single fact says: usage and outcome part or meet, the outcome comes or goes, views disagree.
import type { Day } from '@rung/kernel'
import type { LineChange, Side } from '../storage/read-lines.ts'

export type LineEvent = {
  readonly kind: 'parted' | 'met' | 'outcome_attained' | 'outcome_lost' | 'contradiction_opened'
  readonly day: Day
  /** Of a contradiction: which two views. */
  readonly pair: string | null
  readonly label: string
  readonly what: string
}

/** Two views as a CSM would name them, by pair. */
const VIEWS: Readonly<Record<string, string>> = {
  champion_buyer: 'the champion and the economic buyer see us differently',
  model_csm: 'the model and the CSM expect different ends of the renewal',
  pulse_health: 'the CSM’s feeling and the score differ',
  survey_tickets: 'what surveys and tickets say differs',
  sponsor_users: 'the sponsor and the users say different things',
  usage_outcome: 'what they do and what they got differ',
  vendor_customer: 'we and the customer see their outcome differently',
}

/** Of changes in order, from the first judged day on. A side that is unknown is no witness: nothing is said to happen on it. */
export function lineEvents(changes: readonly LineChange[]): LineEvent[] {
  const events: LineEvent[] = []
  let before: { usage: Side; attained: Side } = { usage: null, attained: null }
  const opened = new Set<string>()
  for (const { day, usage, attained, contradictions } of changes) {
    const sides = { usage: usage ?? before.usage, attained: attained ?? before.attained }
    events.push(...ofAttained(day, before.attained, sides.attained), ...ofBoth(day, before, sides))
    before = sides
    for (const { pair, since } of contradictions) {
      if (opened.has(`${pair} ${since}`)) continue
      opened.add(`${pair} ${since}`)
      events.push(contradictionOf(pair, since))
    }
  }
  return events
}

function ofAttained(day: Day, before: Side, now: Side): LineEvent[] {
  if (before === null || now === null || now === before) return []
  return now === 'high'
    ? [
        {
          kind: 'outcome_attained',
          day,
          pair: null,
          label: 'Outcome attained',
          what: 'They have got most of what they came for.',
        },
      ]
    : [
        {
          kind: 'outcome_lost',
          day,
          pair: null,
          label: 'Outcome lost',
          what: 'They no longer have most of what they came for.',
        },
      ]
}

type Sides = { readonly usage: Side; readonly attained: Side }
const isKnown = ({ usage, attained }: Sides) => usage !== null && attained !== null
const isParted = (sides: Sides) => isKnown(sides) && sides.usage !== sides.attained

function ofBoth(day: Day, before: Sides, now: Sides): LineEvent[] {
  if (!isKnown(now) || isParted(before) === isParted(now)) return []
  const at = { day, pair: null }
  if (!isParted(now))
    return [
      {
        ...at,
        kind: 'met',
        label: 'Usage and outcome meet',
        what: 'What they do and what they got go together again.',
      },
    ]
  const what =
    now.usage === 'high'
      ? 'They use it, and what they came for has not come: usage and outcome part.'
      : 'They have got what they came for and hardly use it: usage and outcome part.'
  return [{ ...at, kind: 'parted', label: 'Usage and outcome part', what }]
}

function contradictionOf(pair: string, day: Day): LineEvent {
  const views = VIEWS[pair] ?? `two views differ (${pair})`
  return { kind: 'contradiction_opened', day, pair, label: 'Views disagree', what: `From here on ${views}.` }
}
