// Reasons that lie in promises, contracts, tickets, and views that disagree.
import {
  addDays,
  clamp01,
  type Day,
  daysAgo,
  daysAhead,
  daysBetween,
  mergeEvidence,
  quantity,
} from '@rung/kernel'
import type { AccountView, UseView } from './account-view.ts'
import { countedUse } from './counted-use.ts'
import { promiseReasons } from './promise-reasons.ts'
import type { Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

export function standingReasons(view: AccountView, policy: ReasonPolicy, asOf: Day): Reason[] {
  return [
    ...promiseReasons(view.promises, policy, asOf),
    ...renewalReasons(view.renewals, policy, asOf),
    ...ticketStorm(view.tickets, policy),
    ...competingOffer(view.topics),
    ...(view.onboarding.until === null ? useFell(view.use, policy) : []),
    ...contradiction(view.contradictions),
  ]
}

function renewalReasons(renewals: AccountView['renewals'], policy: ReasonPolicy, asOf: Day): Reason[] {
  const leaving = renewals.filter(({ noticeOn }) => noticeOn !== null && noticeOn <= asOf)
  const near = renewals.filter(renewal => {
    return !leaving.includes(renewal) && renewal.dueOn <= addDays(asOf, policy.renewalWindowDays)
  })
  const reason = (
    kind: 'renewal_window' | 'win_back',
    of: AccountView['renewals'],
    words: string,
  ): Reason[] => {
    const [first] = of
    if (first === undefined) return []
    const ids = of.map(renewal => renewal.renewalId).sort()
    const size = clamp01(Math.max(...of.map(renewal => renewal.probabilityLost)))
    const evidence = mergeEvidence(of.map(renewal => renewal.evidence))
    return [{ kind, subjects: ids, size, evidence, dueOn: first.dueOn, words }]
  }
  return [
    ...reason('win_back', leaving, noticeWords(leaving)),
    ...reason('renewal_window', near, windowWords(near, asOf)),
  ]
}

function noticeWords([first]: AccountView['renewals']): string {
  return `They gave notice on ${first?.noticeOn}: the term ends on ${first?.dueOn}.`
}

function windowWords([first]: AccountView['renewals'], asOf: Day): string {
  const days = first === undefined ? 0 : daysBetween(asOf, first.dueOn)
  return days < 0
    ? `The renewal was due ${daysAgo(-days)} and is not decided.`
    : `The renewal is due ${daysAhead(days)}, on ${first?.dueOn}.`
}

function ticketStorm(tickets: AccountView['tickets'], policy: ReasonPolicy): Reason[] {
  const { least, timesUsual } = policy.ticketStorm
  const escalated = tickets.escalated ?? 0
  const about = { kind: 'ticket_storm', subjects: [], evidence: tickets.evidence, dueOn: null } as const
  if (escalated > 0) {
    const came = tickets.recent30d ?? 0
    const many = came > escalated ? `, of ${came} in 30 days` : ''
    const words = `${escalated === 1 ? 'A ticket is' : `${escalated} tickets are`} escalated${many}.`
    return [{ ...about, size: 1, escalated: true, words }]
  }
  const { recent30d: recent, usual30d: usual } = tickets
  if (recent === null || usual === null || recent < least || recent < timesUsual * usual) return []
  const words = `${quantity(recent, 'ticket')} in 30 days, where ${usualWords(usual)} usual.`
  // As many as come by chance are set beside both: four where half a one is usual are no storm yet.
  const byChance = least - 1
  return [{ ...about, size: clamp01(1 - (usual + byChance) / (recent + byChance)), words }]
}

function usualWords(usual: number): string {
  const shown = Math.round(usual * 10) / 10
  if (shown === 0) return 'none is'
  return shown === 1 ? '1 is' : `${shown} are`
}

/** One reason for all pairs that disagree: the pairs are its subjects, the worst its size. */
function contradiction(contradictions: AccountView['contradictions']): Reason[] {
  if (contradictions.length === 0) return []
  const pairs = contradictions.map(each => each.pair).sort()
  return [
    {
      kind: 'contradiction',
      subjects: pairs,
      size: clamp01(Math.max(...contradictions.map(each => each.size))),
      evidence: mergeEvidence(contradictions.map(each => each.evidence)),
      dueOn: null,
      words: `Views disagree: ${contradictions.map(disagreement).join('; ')}.`,
    },
  ]
}

type Disagreement = AccountView['contradictions'][number]

/** Both sides as a CSM would say them to a colleague: of what each number is a share. */
const SAID_OF: Readonly<Record<string, (left: string, right: string) => string>> = {
  usage_outcome: (use, got) => `they did ${use} of what the product asks and got ${got} of what they wanted`,
  vendor_customer: (we, they) => `we say that they are ${we} of the way, they say ${they}`,
  pulse_health: (feeling, score) => `the CSM feels ${feeling}, the score says ${score}`,
  model_csm: (model, csm) => `the model gives the renewal ${model}, the CSM ${csm}`,
  survey_tickets: (surveys, tickets) => `their surveys say ${surveys}, ${tickets} of their tickets went well`,
}

function disagreement({ pair, left, right }: Disagreement): string {
  const percent = ({ value }: Disagreement['left']) => `${Math.round(value * 100)} %`
  const who = ({ name }: Disagreement['left']) => `the ${name.replaceAll('_', ' ')}`
  const said = SAID_OF[pair]
  return said === undefined
    ? `${who(left)} rates us ${percent(left)}, ${who(right)} ${percent(right)}`
    : said(percent(left), percent(right))
}

const HALF = 0.5

/** The price alone is half a word of leaving; a competitor or leaving itself a whole one. Each halves what is left to one. */
function competingOffer({ price, competitor, leaving, evidence }: AccountView['topics']): Reason[] {
  const words = competitor + leaving + HALF * price
  if (words === 0) return []
  const of = [
    ...(competitor > 0 ? ['a competitor'] : []),
    ...(price > 0 ? ['the price'] : []),
    ...(leaving > 0 ? ['leaving'] : []),
  ]
  return [
    {
      kind: 'competing_offer',
      subjects: [],
      size: 1 - HALF ** words,
      evidence,
      dueOn: null,
      words: `They spoke of ${of.join(', and of ')} in the last 90 days.`,
    },
  ]
}

/** Not where they outgrew it, nor outside a season or in a pause: there `fellOn` names no day. */
function useFell(
  { unit, now, habit, change, fellOn, outgrown, evidence }: UseView,
  policy: ReasonPolicy,
): Reason[] {
  if (change === null || fellOn === null || outgrown || now === null || habit === null) return []
  const left = Math.exp(change)
  // As it is said: from one to one is no fall, whatever a habit of one and a half makes of it.
  if (left > policy.useFellBelow || Math.round(now) >= Math.round(habit)) return []
  return [
    {
      kind: 'use_fell',
      subjects: [],
      size: clamp01(1 - left),
      evidence,
      since: fellOn,
      dueOn: null,
      words: `Use fell from ${countedUse(habit, unit)} in two weeks to ${Math.round(now)}, since ${fellOn}.`,
    },
  ]
}
