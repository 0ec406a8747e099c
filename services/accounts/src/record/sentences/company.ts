// Sentences about what customers are concerned about, what is there for it, and what the company tells of itself.
import { enumerated } from '@rung/kernel'
import type { FactSentence } from './fact-sentence.ts'
import type { FactView } from './fact-view.ts'
import { counted, dayInWords, keyInWords, nameOf, quoted, saying } from './wording.ts'

export const concern: FactSentence = {
  who: fact => fact.of('stakeholder_id') ?? null,
  says: fact => {
    const untilOn = fact.text('until_on')
    const until = untilOn === null ? '' : `, until ${dayInWords(untilOn)}`
    const them = fact.of('stakeholder_id')
    const about = concernInWords(fact.amount('level'), fact.text('tag'))
    return `${them === undefined ? 'They are' : `${nameOf(them)} is`} concerned about ${about}${until}${saying(fact.words('words_ref'))}.`
  },
}

export const capability: FactSentence = {
  who: () => 'product',
  says: fact =>
    `${fact.text('capability')} is there for ${enumerated(fact.list('meets').map(metInWords))}, as product says.`,
}

export const roadmapItem: FactSentence = {
  who: () => 'product',
  says: fact => {
    const deliveredOn = fact.text('delivered_on')
    const became = deliveredOn === null ? 'not delivered yet' : `delivered on ${dayInWords(deliveredOn)}`
    return `${fact.text('capability')} is planned for ${dayInWords(fact.text('planned_on'))}; ${became}.`
  },
}

export const companyFigures: FactSentence = {
  who: () => 'company',
  says: fact => {
    const source = fact.text('source')
    const figures = [
      ...part(fact, 'leads_offered', 'lead', 'offered'),
      ...part(fact, 'leads_accepted', 'lead', 'accepted'),
      ...part(fact, 'deals_won', 'deal', 'won'),
      ...part(fact, 'deals_lost', 'deal', 'lost'),
      ...part(fact, 'deals_discounted', 'deal', 'won at a discount'),
    ]
    const told = figures.length === 0 ? 'nothing was told' : enumerated(figures)
    return `In the week from ${dayInWords(fact.fact.occurredOn)}${source === null ? '' : `, of ${quoted(source)}`}: ${told}.`
  },
}

export const teamAnswer: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact =>
    `${nameOf(fact.of('person_id'))} says that the customer is ${quoted(fact.text('segment') ?? '')}.`,
}

function part(fact: FactView, column: string, noun: string, how: string): string[] {
  const value = fact.amount(column)
  return value === null ? [] : [`${counted(value, noun)} ${how}`]
}

const concernInWords = (level: number | null, tag: string | null): string =>
  tag === null ? `something of level ${level}` : `${keyInWords(tag)} (level ${level})`

function metInWords(met: unknown): string {
  const { level = null, tag = null } = met as { level?: number; tag?: string | null }
  return concernInWords(level, tag)
}
