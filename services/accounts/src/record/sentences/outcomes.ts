// Sentences about what customers want, how near it is, and what each side says of it.
import type { FactSentence } from './fact-sentence.ts'
import type { FactView } from './fact-view.ts'
import { dayInWords, nameOf, numberInWords, quoted, saying } from './wording.ts'

/** What an outcome is called: the customer's words, where they are known. */
const wanted = (outcome: FactView | undefined): string => {
  const statement = outcome?.words('statement_ref') ?? null
  return statement === null ? 'an outcome' : quoted(statement)
}

export const outcome: FactSentence = {
  who: fact => fact.of('stakeholder_id') ?? null,
  says: fact => {
    const [target, closedOn] = [inUnit(fact, fact.amount('target')), fact.text('closed_on')]
    const measure = fact.flag('maintain')
      ? `hold ${target}, with nothing of it left at ${inUnit(fact, fact.amount('floor'))}`
      : `from ${numberInWords(fact.amount('baseline') ?? 0)} to ${target} by ${dayInWords(fact.text('due_on'))}`
    const closed = closedOn === null ? '' : `; closed on ${dayInWords(closedOn)}`
    const them = fact.of('stakeholder_id')
    const want = them === undefined ? 'They want' : `${nameOf(them)} wants`
    return `${want} ${wanted(fact)}: ${measure}, importance ${fact.amount('importance') ?? 0} of 5${closed}.`
  },
}

const MEASURED_BY: Readonly<Record<string, string>> = {
  integration: 'measured by integration',
  customer: 'said by the customer',
  csm: 'noted by the CSM',
}

/** On which side of the target they want to be: where they came from says it. */
function sideOf(outcome: FactView | undefined): string {
  const [baseline, target] = [outcome?.amount('baseline') ?? null, outcome?.amount('target') ?? null]
  if (baseline === null || target === null || outcome?.flag('maintain')) return ''
  return baseline > target ? 'at most ' : 'at least '
}

export const measurement: FactSentence = {
  who: fact => fact.text('source'),
  says: fact => {
    const measured = fact.of('outcome_id')
    const target = measured?.amount('target') ?? null
    const source = fact.text('source') ?? ''
    return [
      inUnit(measured, fact.amount('value')),
      ...(target === null ? [] : [`where they want ${sideOf(measured)}${numberInWords(target)}`]),
      `for ${wanted(measured)}`,
      MEASURED_BY[source] ?? source,
    ]
      .join(', ')
      .concat('.')
  },
}

export const customerVerdict: FactSentence = {
  who: fact => fact.of('stakeholder_id') ?? null,
  says: fact => {
    const [achieved, experience] = [fact.amount('achieved'), fact.amount('experience')]
    const way = experience === achieved ? '' : ` and ${experience} of 5 for the way there`
    return `${nameOf(fact.of('stakeholder_id'))} gave ${achieved} of 5 for ${wanted(fact.of('outcome_id'))}${way}${saying(fact.words('words_ref'))}.${changed(fact)}`
  },
}

/** Where they said that the outcome is no longer what they want. */
function changed(fact: FactView): string {
  const now = fact.words('wanted_now_ref')
  if (now !== null) return ` They want something else now: ${quoted(now)}.`
  return fact.fact.body.still_wanted === false ? ' It is no longer what they want.' : ''
}

export const vendorVerdict: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact =>
    `${nameOf(fact.of('person_id'))} gave ${fact.amount('verdict')} of 5 for ${wanted(fact.of('outcome_id'))}, for the 30 days from ${dayInWords(fact.text('period_starts_on'))}.`,
}

function inUnit(measured: FactView | undefined, value: number | null): string {
  if (value === null) return 'nothing'
  const unit = measured?.text('unit') ?? null
  return unit === null ? numberInWords(value) : `${numberInWords(value)} ${unit}`
}
