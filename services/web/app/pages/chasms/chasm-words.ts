// The chasms in words: what each is, what is measured, what fell since when, and who does what about it.
import type { Answer } from '@rung/client'
import { segmentWords } from '../../controls/account-words.ts'
import { formatDay, formatMoney, formatNumber, formatPercent, plural } from '../../controls/format.ts'

export type Diagnosis = Answer<'get', '/v1/chasms'>
export type Finding = Diagnosis['findings'][number]
export type Symptom = Diagnosis['watch'][number]
export type Action = Finding['wayOut'][number]
export type Area = Diagnosis['areas'][number]
export type JudgedBy = Diagnosis['judgedBy']
export type Indicator = Area['indicators'][number]
export type ConcernMap = Answer<'get', '/v1/concern-map'>
export type Concern = ConcernMap['cells'][number]['concern']
export type Chasm = Area['chasm']

export const CHASMS: readonly { readonly chasm: Chasm; readonly name: string; readonly means: string }[] = [
  { chasm: 'focus', name: 'Focus', means: 'Promises are unclear: for whom, and why' },
  { chasm: 'execute', name: 'Execute', means: 'People cannot keep the promises' },
  { chasm: 'deliver', name: 'Deliver', means: 'The product misses the promises' },
]

export const chasmName = (chasm: Chasm): string => CHASMS.find(each => each.chasm === chasm)?.name ?? chasm
export const chasmMeans = (chasm: Chasm): string => CHASMS.find(each => each.chasm === chasm)?.means ?? ''

/** What each is a share of, as the subject of a sentence. */
const MEASURES: Readonly<Record<string, string>> = {
  concern_answered: 'Promises that answer a stated concern',
  capability_needed: 'Promised and planned capabilities that somebody needs',
  confirmed_in_time: 'Promises that the customer confirmed within 30 days',
  leads_accepted: 'Leads that sales accepted',
  customer_agreed: 'Answers of the team that name the same customer',
  within_capability: 'Promises of what was kept before',
  promises_aligned: 'Promises that both sides understand alike',
  kept_on_time: 'Promises kept on time',
  delivered_by_plan: 'Roadmap items delivered by their day',
  first_value_in_time: 'Onboardings with their first milestone in time',
  without_manager: 'Customers who did not go to a manager',
  outcomes_reached: 'Outcomes reached by their day',
  references_given: 'Customers who gave a reference',
  content_by_experience: 'Verdicts of customers who are content with the experience',
  content_by_csat: 'CSAT answers of customers who are content',
  content_by_ticket: 'Customers who are content with how a ticket was answered',
  content_by_nps: 'NPS answers from 7 on',
  adoption_held: 'Customers who use it as they did',
  without_ticket: 'Customers without a new ticket',
  without_escalation: 'Customers without an escalation',
  trust_held: 'Customers whose trust held',
  ladder_held: 'Customers who stay on their level of the ladder',
  deals_won: 'Deals won',
  deals_at_full_price: 'Deals won at full price',
  leads_of_known_sources: 'Leads from sources of a year or more',
  renewals_kept: 'Renewals kept',
}

export const measureName = (name: string): string => MEASURES[name] ?? name

const tallyWords = ({ share, hits, of }: { share: number; hits: number; of: number }): string =>
  `${formatPercent(share)} (${formatNumber(hits)} of ${formatNumber(of)})`

/** `Leads that sales accepted: from 82 % (412 of 503) to 48 % (31 of 64).` */
export const changeSentence = ({ name, change }: Pick<Symptom, 'name' | 'change'>): string =>
  `${measureName(name)}: from ${tallyWords(change.before)} to ${tallyWords(change.since)}.`

/** `Since the week of 2 March, between 16 February and 9 March.` One week alone has no range. */
export function sinceSentence({ week, earliest, latest }: Symptom['since']): string {
  const range = earliest === latest ? '' : `, between ${formatDay(earliest)} and ${formatDay(latest)}`
  return `Since the week of ${formatDay(week)}${range}.`
}

export const rangeWords = ({ interval, hits, of }: Indicator): string =>
  interval === null
    ? ''
    : `${formatPercent(interval.low)} to ${formatPercent(interval.high)}, ${formatNumber(hits)} of ${formatNumber(of)}`

/** `fell since the week of 2 March`, `no fall`, or why nothing can be found of it. */
export function fallWords(
  { name, of, coverage, known, watched, weeks }: Indicator,
  fallen: readonly Pick<Symptom, 'name' | 'since'>[],
  { windowWeeks, leastThings, leastCoverage }: JudgedBy,
): string {
  const fell = fallen.find(symptom => symptom.name === name)
  if (fell !== undefined) return `fell since the week of ${formatDay(fell.since.week)}`
  if (known) return watched ? 'no fall' : 'shown, not watched'
  if (!weeks.some(({ told }) => told)) return 'nobody tells of it'
  if (of < leastThings)
    return `too little: ${formatNumber(of)} in ${plural(windowWeeks, 'week')}, ${formatNumber(leastThings)} are needed`
  if (coverage < leastCoverage) return `too little: under ${formatPercent(leastCoverage)} is known`
  return 'too little: its source is heard for too short a time'
}

/** Everything that fell, whether a chasm was found by it or not. */
export const fallenOf = ({ findings, watch }: Pick<Diagnosis, 'findings' | 'watch'>): Symptom[] => [
  ...findings.flatMap(({ symptoms }) => symptoms),
  ...watch,
]

/** `“invoices on time” (level 3)` */
export const concernWords = ({ tag, level }: Concern): string =>
  tag === null ? `any concern of level ${level}` : `“${tag.replaceAll('_', ' ')}” (level ${level})`

const WHO: Readonly<Record<Action['by'], string>> = {
  csm: 'Customer success',
  product: 'Product',
  sales: 'Sales',
  head: 'Head of customer success',
}

export const whoDoes = ({ by }: Action): string => WHO[by]

const planWords = (plannedOn: string | null): string =>
  plannedOn === null ? 'is not planned' : `is planned for ${formatDay(plannedOn)}`

/** What is to be done, as one sentence; whom and what it is about stands in `actionSubjects`. */
export function actionSentence(action: Action, currency: string | null): string {
  switch (action.kind) {
    case 'map_capability':
      return `Write down which concern “${action.capability}” answers: ${plural(action.promises, 'promise')} of it ${action.promises === 1 ? 'names' : 'name'} none.`
    case 'confirm_promises':
      return `Have ${plural(action.promises.length, 'promise')} confirmed in the customer’s own words.`
    case 'ask_expectations':
      return `Ask ${plural(action.accounts.length, 'customer')} what they expect now: they said they are not content.`
    case 'meet_concern':
      return `Nothing meets ${concernWords(action.concern)}: ${plural(action.accounts.length, 'customer')} ${action.accounts.length === 1 ? 'has' : 'have'} it${currency === null ? '' : `, ${formatMoney(action.arrMinor, currency)} a year`}.`
    case 'question_capability':
      return `“${action.capability}” ${planWords(action.plannedOn)}, and no stated concern needs it.`
    case 'plan_promised':
      return `“${action.capability}” was promised for ${formatDay(action.promisedFor)} and ${planWords(action.plannedOn)}.`
    case 'say_how':
      return `“${action.capability}” was promised by ${action.madeBy.replaceAll('_', ' ')} and kept for nobody yet: who says how?`
    case 'share_out_promises':
      return `${plural(action.promises.length, 'promise')} overdue or kept late: say who does what until when.`
    case 'agree_on_customer':
      return `Agree on who the customer is: ${action.answers.map(({ segment, answers }) => `“${segmentWords(segment)}” ${formatNumber(answers)}`).join(', ')}.`
  }
}

export type Subject = {
  readonly key: string
  readonly accountId: string
  /** Null where it is about the account. */
  readonly promiseId: string | null
  readonly name: string
  /** What about them: the promise in its words, and whose it is. */
  readonly words: string | null
}

/** Whom it is about, to be linked. */
export function actionSubjects(action: Action): Subject[] {
  if ('accounts' in action) {
    return action.accounts.map(({ accountId, name }) => ({
      key: accountId,
      accountId,
      promiseId: null,
      name: name ?? 'a customer without a name',
      words: null,
    }))
  }
  if (!('promises' in action) || typeof action.promises === 'number') return []
  return action.promises.map(promise => ({
    key: promise.promiseId,
    accountId: promise.accountId,
    promiseId: promise.promiseId,
    name: promise.accountName ?? 'a customer without a name',
    words: [promise.words ?? promise.capability, promise.csmName].filter(word => word !== null).join(', '),
  }))
}

/** `12 of 40 missed, 4 as before`: of whoever carries it. */
export const carrierWords = ({
  misses,
  of,
  excess,
}: Pick<Symptom['segments'][number], 'misses' | 'of' | 'excess'>): string =>
  `${formatNumber(misses)} of ${formatNumber(of)} missed, ${formatNumber(Math.max(0, Math.round(misses - excess)))} as before`

/** A share by week, for a line: null where nothing of it is known. */
export const weekShares = (weeks: Indicator['weeks']): (number | null)[] =>
  weeks.map(({ hits, of }) => (of === 0 ? null : hits / of))
