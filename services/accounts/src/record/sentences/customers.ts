// Sentences about who a customer is, who their people are, and how they are to be read.
import { enumerated } from '@rung/kernel'
import type { FactSentence } from './fact-sentence.ts'
import {
  counted,
  dayInWords,
  keyInWords,
  monthName,
  namedWithin,
  nameOf,
  numberInWords,
  roleOf,
  saying,
  shareInWords,
} from './wording.ts'

export const account: FactSentence = {
  who: () => null,
  says: (fact, today) => {
    const csm = fact.of('csm_id')
    const [segment, closedOn] = [fact.text('segment'), fact.text('closed_on')]
    const name = fact.words('name_ref') ?? 'This account'
    return [
      `${name} has been a customer since ${dayInWords(fact.fact.occurredOn)}`,
      ...(segment === null ? [] : [`segment ${keyInWords(segment)}`]),
      ...(csm === undefined ? [] : [`looked after by ${namedWithin(csm, 'somebody of ours')}`]),
      ...(closedOn === null
        ? []
        : [`${closedOn > today ? 'to be closed' : 'closed'} on ${dayInWords(closedOn)}`]),
    ]
      .join(', ')
      .concat('.')
  },
}

export const accountPause: FactSentence = {
  who: () => null,
  says: (fact, today) => {
    const [startsOn, endsOn] = [fact.text('starts_on'), fact.text('ends_on')]
    const until = endsOn === null ? '' : ` until ${dayInWords(endsOn)}`
    return `${startsOn !== null && startsOn > today ? 'To be paused' : 'Paused'} from ${dayInWords(startsOn)}${until}${saying(fact.words('reason_ref'))}.`
  },
}

export const accountSeason: FactSentence = {
  who: () => null,
  says: fact =>
    `They use the product in ${enumerated(fact.list('months').map(month => monthName(Number(month))))}.`,
}

export const expectedUse: FactSentence = {
  who: () => null,
  says: fact =>
    fact.text('expects') === 'api'
      ? 'Programs are expected to use the product, not people.'
      : 'People are expected to use the product.',
}

export const dataFlag: FactSentence = {
  who: () => 'import',
  says: fact =>
    `An import found something odd in ${keyInWords(fact.text('resource')).replaceAll('-', ' ')}${saying(fact.words('why_ref'))}.`,
}

export const exchangeRate: FactSentence = {
  who: () => null,
  says: fact =>
    `1 ${fact.text('base')} is worth ${numberInWords(fact.amount('rate') ?? 0)} ${fact.text('quote')} from ${dayInWords(fact.fact.occurredOn)}.`,
}

export const person: FactSentence = {
  who: () => null,
  says: fact => {
    const hours = fact.amount('hours_per_day')
    const time = hours === null ? '' : `, with ${counted(hours, 'hour')} a day for customers`
    return `${nameOf(fact)} works for us${time}.`
  },
}

export const stakeholder: FactSentence = {
  who: () => null,
  says: (fact, today) => {
    const [title, departedOn] = [fact.words('title_ref'), fact.text('departed_on')]
    const name = fact.words('name_ref') ?? 'Somebody there'
    const who = [name, title, roleOf(fact)].filter(each => each !== null).join(', ')
    return departedOn === null
      ? `${who}: ${shareInWords(fact.amount('influence') ?? 0)} influence.`
      : `${who}, ${departedOn > today ? 'leaves' : 'left'} on ${dayInWords(departedOn)}.`
  },
}
