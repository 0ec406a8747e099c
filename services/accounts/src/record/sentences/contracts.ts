// Sentences about what was signed, how terms end, and what was offered.
import type { FactSentence } from './fact-sentence.ts'
import type { FactView } from './fact-view.ts'
import { counted, dayInWords, moneyInWords, quoted, shareInWords } from './wording.ts'

export const subscription: FactSentence = {
  who: () => null,
  says: (fact, today) => {
    const [plan, endsOn, endedOn] = [fact.text('plan'), fact.text('ends_on'), fact.text('ended_on')]
    const until = endsOn === null ? '' : ` until ${dayInWords(endsOn)}`
    return [
      `Signed ${plan === null ? 'a contract' : quoted(plan)}: ${yearly(fact, fact)}`,
      ...seats(fact),
      `from ${dayInWords(fact.text('starts_on'))}${until}`,
      ...(fact.flag('auto_renews') ? ['renews by itself'] : []),
      ...(endedOn === null ? [] : [`${endedOn > today ? 'ends on' : 'over since'} ${dayInWords(endedOn)}`]),
    ]
      .join(', ')
      .concat('.')
  },
}

export const subscriptionChange: FactSentence = {
  who: () => null,
  says: fact => {
    const worth = fact.amount('arr_minor') === null ? [] : [yearly(fact, fact.of('subscription_id'))]
    return `From ${dayInWords(fact.text('effective_on'))} the contract is ${[...worth, ...seats(fact)].join(', ')}.`
  },
}

const ENDED: Readonly<Record<string, string>> = {
  renewed: 'They renewed',
  expanded: 'They renewed and took more',
  contracted: 'They renewed and took less',
  churned: 'They left',
}
const EXPECTED: Readonly<Record<string, string>> = {
  renewed: 'it to be renewed',
  expanded: 'them to take more',
  contracted: 'them to take less',
  churned: 'them to leave',
}

export const renewal: FactSentence = {
  who: () => null,
  says: fact => {
    const [resolution, call, noticeOn] = [
      fact.text('resolution'),
      fact.text('csm_call'),
      fact.text('notice_on'),
    ]
    const currency = fact.of('subscription_id')?.text('currency') ?? null
    const [due, after] = [dayInWords(fact.text('due_on')), fact.amount('arr_after_minor')]
    if (resolution !== null) {
      const worth = after === null || after === 0 ? '' : `, ${moneyInWords(after, currency)} a year`
      const resolvedOn = fact.text('resolved_on')
      const when = resolvedOn === fact.text('due_on') ? ', the day it was due' : `, due ${due}`
      return `${ENDED[resolution] ?? 'The term ended'} on ${dayInWords(resolvedOn)}${when}${worth}.`
    }
    const [stake, probability] = [fact.amount('arr_minor'), fact.amount('csm_probability')]
    return [
      `Renewal due on ${due}${stake === null ? '' : `, ${moneyInWords(stake, currency)} at stake`}`,
      ...(noticeOn === null ? [] : [`they gave notice on ${dayInWords(noticeOn)}`]),
      ...expectationOf(call, probability),
    ]
      .join('; ')
      .concat('.')
  },
}

/** What the CSM expects of it, and how sure they are that it is kept. */
function expectationOf(call: string | null, probability: number | null): string[] {
  const kept = probability === null ? '' : `${shareInWords(probability)} likely to be kept`
  if (call === null) return kept === '' ? [] : [`the CSM finds it ${kept}`]
  return [`the CSM expects ${EXPECTED[call] ?? 'it to end otherwise'}${kept === '' ? '' : ` (${kept})`}`]
}

const OFFERED: Readonly<Record<string, string>> = {
  early_renewal: 'to renew early',
  upgrade: 'to take more',
  discount: 'a discount',
}

export const offer: FactSentence = {
  who: () => null,
  says: fact => {
    const kind = fact.text('kind') ?? ''
    const [minor, discount, months] = [
      fact.amount('arr_minor'),
      fact.amount('discount_share'),
      fact.amount('term_months'),
    ]
    return [
      `We offered ${OFFERED[kind] ?? kind}${discount === null ? '' : ` of ${shareInWords(discount)}`}`,
      ...(minor === null ? [] : [`${moneyInWords(minor, fact.text('currency'))} a year`]),
      ...(months === null ? [] : [`for ${counted(months, 'month')}`]),
      answerTo(fact),
    ]
      .join(', ')
      .concat('.')
  },
}

function answerTo(fact: FactView): string {
  const [acceptedOn, declinedOn] = [fact.text('accepted_on'), fact.text('declined_on')]
  const validUntil = fact.text('valid_until')
  if (acceptedOn !== null) return `accepted on ${dayInWords(acceptedOn)}`
  if (declinedOn !== null) return `declined on ${dayInWords(declinedOn)}`
  return validUntil === null ? 'not answered' : `not answered, good until ${dayInWords(validUntil)}`
}

/** The end of a term that nobody wrote anything down of: it follows from the contract alone. */
export const termEnd = (dueOn: string): string =>
  `Their term ends on ${dayInWords(dueOn)}; nothing more was written down of its renewal.`

function yearly(fact: FactView, contract: FactView | undefined): string {
  const minor = fact.amount('arr_minor')
  if (minor === 0) return 'a trial, without pay'
  return `${moneyInWords(minor, contract?.text('currency') ?? null)} a year`
}

function seats(fact: FactView): string[] {
  const count = fact.amount('seats')
  return count === null ? [] : [counted(count, 'seat')]
}
