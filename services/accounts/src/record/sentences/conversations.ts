// Sentences about what was spoken and written: tickets, touches, notes, surveys, pulses.
import { enumerated } from '@rung/kernel'
import type { FactSentence } from './fact-sentence.ts'
import type { FactView } from './fact-view.ts'
import { dayOfInstant, namedWithin, nameOf, quoted, saying } from './wording.ts'

export const ticket: FactSentence = {
  who: fact => fact.of('stakeholder_id') ?? null,
  says: fact => {
    const [subject, priority] = [fact.words('subject_ref'), fact.text('priority')]
    const [resolvedAt, csat] = [fact.text('resolved_at'), fact.amount('csat')]
    const reopened = fact.amount('reopened_count') ?? 0
    return [
      `${nameOf(fact.of('stakeholder_id'), 'Somebody there')} opened ${TICKETS[priority ?? ''] ?? 'a ticket'}${subject === null ? '' : ` ${quoted(subject)}`}`,
      ...(fact.flag('escalated') ? ['escalated'] : []),
      ...(reopened === 0 ? [] : [`reopened ${reopened === 1 ? 'once' : `${reopened} times`}`]),
      resolvedAt === null ? 'not resolved' : `resolved on ${dayOfInstant(resolvedAt)}`,
      ...(csat === null ? [] : [`rated ${csat} of 5`]),
    ]
      .join(', ')
      .concat('.')
  },
}

const TICKETS: Readonly<Record<string, string>> = {
  urgent: 'an urgent ticket',
  high: 'a ticket of high priority',
  low: 'a ticket of low priority',
}

const TOUCHED: Readonly<Record<string, readonly [outbound: string, inbound: string]>> = {
  call: ['called', 'called'],
  email: ['wrote to', 'wrote to'],
  meeting: ['met', 'met'],
  business_review: ['held a business review with', 'asked for a business review with'],
  escalation: ['spoke of an escalation with', 'went over our heads, to'],
  reference: ['asked for a reference of', 'gave us a reference, through'],
  onboarding: ['held an onboarding session with', 'had an onboarding session with'],
}

export const touch: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact => {
    const isInbound = fact.text('direction') === 'inbound'
    const [outbound, inbound] = TOUCHED[fact.text('kind') ?? ''] ?? ['wrote or spoke to', 'wrote or spoke to']
    const people = fact.all('stakeholder_ids')
    const them = people.length === 0 ? 'them' : enumerated(people.map(each => namedWithin(each)))
    const us = fact.of('person_id')
    const said = saying(fact.words('notes_ref'))
    if (!isInbound) return `${nameOf(us, 'We')} ${outbound} ${them}${said}.`
    return `${people.length === 0 ? 'They' : them.charAt(0).toUpperCase() + them.slice(1)} ${inbound} ${namedWithin(us, 'us')}${said}.`
  },
}

export const note: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact => {
    const about = fact.of('stakeholder_id')
    return `${nameOf(fact.of('person_id'))} noted${about === undefined ? '' : ` about ${namedWithin(about)}`}${wordsOrNone(fact, 'text_ref')}.`
  },
}

const MOST: Readonly<Record<string, number>> = { nps: 10 }
const ASKED: Readonly<Record<string, string>> = {
  nps: ' for recommending us',
  csat: ' for how satisfied they are',
  benevolence: ' for whether we mean them well',
}

export const survey: FactSentence = {
  who: fact => fact.of('stakeholder_id') ?? null,
  says: fact => {
    const kind = fact.text('kind') ?? ''
    return `${nameOf(fact.of('stakeholder_id'), 'Somebody there')} gave ${fact.amount('score')} of ${MOST[kind] ?? 5}${ASKED[kind] ?? ''}${saying(fact.words('words_ref'))}.`
  },
}

const FEELING: Readonly<Record<string, string>> = {
  healthy: 'healthy',
  watch: 'to be watched',
  at_risk: 'at risk',
}

export const pulse: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact =>
    `${nameOf(fact.of('person_id'))} feels that they are ${FEELING[fact.text('pulse') ?? ''] ?? fact.text('pulse')}${saying(fact.words('words_ref'))}.`,
}

const wordsOrNone = (fact: FactView, column: string) => saying(fact.words(column)) || ' something'
