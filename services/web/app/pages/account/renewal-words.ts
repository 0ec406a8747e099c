// Sentences about a renewal's risk: our call beside the model's, what each signal is, what would change it.

import type { Answer } from '@rung/client'
import { formatChance } from '../../controls/chance-words.ts'
import { formatPercent, plural } from '../../controls/format.ts'
import { inWords } from '../../controls/health-words.ts'

type Renewal = Answer<'get', '/v1/accounts/{id}/renewal-risk'>['renewals'][number]

const CALLS: Readonly<Record<string, string>> = {
  renewed: 'they renew',
  contracted: 'they renew for less',
  expanded: 'they renew for more',
  churned: 'they leave',
}

/** `We say: they renew, kept with 81 %. The model says 27 %.` */
export function callWords({
  csmCall,
  csmProbability,
  probabilityLost,
}: Pick<Renewal, 'csmCall' | 'csmProbability' | 'probabilityLost'>): string {
  const model = `The model says kept with ${formatChance(1 - probabilityLost)}.`
  if (csmCall === null && csmProbability === null) return `${model} We have made no call of our own.`
  const ours = [
    csmCall === null ? '' : (CALLS[csmCall] ?? csmCall),
    csmProbability === null ? '' : `kept with ${formatPercent(csmProbability)}`,
  ].filter(Boolean)
  return `We say: ${ours.join(', ')}. ${model}`
}

export function leadWords(leadDays: number | null, months: number | null): string {
  if (months !== null) return months === 1 ? 'Within a month' : `Within ${plural(months, 'month')}`
  return `${plural(leadDays ?? 0, 'day')} before`
}

const SIGNALS: Readonly<Record<string, string>> = {
  csm_worry: 'Our own worry',
  hostility: 'People against us',
  ticket_surge: 'More tickets than usual',
  experience_gap: 'A hard way to the outcome',
  usage_score: 'How much they use it',
  hollow: 'Much use, little outcome',
  nps: 'What surveys say',
  attained: 'What they got',
  resolution: 'Tickets solved in time',
  tenure_months: 'How long they have been customers',
  perception_gap: 'We see it rosier than they do',
  reliability: 'Promises kept',
  benevolence: 'Whether they think we mean well',
  clarity: 'Whether both mean the same by promises',
  relationship: 'The relationship',
  champion_loss: 'A champion who left',
  competitor_raised: 'They spoke of a competitor',
  leaving_raised: 'They spoke of leaving',
  price_raised: 'They spoke of the price',
  notice_given: 'They gave notice',
  outcome_unproven: 'An outcome nobody proved',
  people_change: 'Fewer people than usual',
  tickets_past_target: 'Tickets past their time',
  days_since_last_event: 'Days since they used it',
  days_since_touch: 'Days since we spoke',
  first_value_late: 'A late first result',
  auto_renews: 'It renews by itself',
  no_economic_buyer: 'Nobody known who decides',
}

/** What the model starts from, and how it is made honest, beside the signals. */
const KINDS: Readonly<Record<string, string>> = {
  base: 'Base rate',
  calibration: 'Calibration on past renewals',
  bounds: 'Kept within 0.2 and 99.8 %',
}

export function signalWords(kind: string, name: string): string {
  return KINDS[kind] ?? SIGNALS[name] ?? inWords(name)
}

/**
 * What raises it most and could be otherwise: the first of them to work on. Of its reasons in words, since a model may make something of
 * what is as usual.
 */
export function wouldHelp({ drivers }: Pick<Renewal, 'drivers'>): string {
  const raising = drivers
    .filter(({ effect, feature }) => effect === 'raises' && !feature.includes(' x '))
    .toSorted((a, b) => b.millionths - a.millionths)
  if (raising.length === 0) return 'Nothing known raises it much: what is unknown is what could change it.'
  const names = raising.map(({ feature }) => signalWords('signal', feature).toLowerCase())
  return `What would change it most, the largest first: ${names.join('; ')}.`
}
