// Sentences about how they see us and what we promised them.
import type { FactSentence } from './fact-sentence.ts'
import type { FactView } from './fact-view.ts'
import { dayInWords, keyInWords, namedWithin, nameOf, quoted, saying } from './wording.ts'

const LEVELS = ['commodity', 'transactional', 'credible source', 'partner', 'trusted adviser'] as const

const levelOf = (fact: FactView): string => {
  const level = fact.amount('level') ?? 0
  return `level ${level}, ${LEVELS[level - 1] ?? 'unknown'}`
}

export const ladderEvidence: FactSentence = {
  who: fact =>
    (fact.text('source') === 'customer_said' ? fact.of('stakeholder_id') : fact.of('person_id')) ?? null,
  says: fact => {
    const [quote, source] = [fact.words('quote_ref'), fact.text('source')]
    const speaks = `it speaks ${fact.amount('polarity') === 1 ? 'for' : 'against'} ${levelOf(fact)}`
    const [them, us] = [fact.of('stakeholder_id'), fact.of('person_id')]
    const words = quote === null ? '' : ` ${quoted(quote)}`
    if (source === 'customer_said') return `${nameOf(them)} said${words}: ${speaks}.`
    const verb = source === 'observed' ? 'saw' : 'judges'
    const seen = us === undefined ? 'Seen' : `${nameOf(us)} ${verb}`
    return `${seen} of ${namedWithin(them)}${words}: ${speaks}.`
  },
}

export const ladderPin: FactSentence = {
  who: fact => fact.of('person_id') ?? null,
  says: fact =>
    `${nameOf(fact.of('person_id'))} sees them on ${levelOf(fact)}, until ${dayInWords(fact.text('expires_on'))}${saying(fact.words('reason_ref'))}.`,
}

export const promise: FactSentence = {
  who: fact => fact.text('made_by'),
  says: fact => {
    const confirmedOn = fact.text('confirmed_on')
    const confirmed = confirmedOn === null ? '' : `, confirmed by them on ${dayInWords(confirmedOn)}`
    return `${promiser(fact)} promised ${promised(fact)}${confirmed}; ${settled(fact)}.`
  },
}

export const segmentPromise: FactSentence = {
  who: fact => fact.text('made_by'),
  says: fact =>
    `${promiser(fact)} promised every account of segment ${keyInWords(fact.text('segment'))} ${promised(fact)}; ${settled(fact)}.`,
}

const PROMISERS: Readonly<Record<string, string>> = {
  sales: 'Sales',
  csm: 'Their CSM',
  support: 'Support',
  product: 'Product',
}

const promiser = (fact: FactView): string => PROMISERS[fact.text('made_by') ?? ''] ?? 'We'

function promised(fact: FactView): string {
  const [ours, dueOn] = [fact.words('our_words_ref'), fact.text('due_on')]
  const what = ours === null ? fact.text('capability') : `${fact.text('capability')}, ${quoted(ours)},`
  return `${what}${dueOn === null ? '' : ` by ${dayInWords(dueOn)}`}`.replace(/,$/, '')
}

function settled(fact: FactView): string {
  const status = fact.text('status') ?? 'open'
  return status === 'open' ? 'still open' : `${status} on ${dayInWords(fact.text('settled_on'))}`
}
