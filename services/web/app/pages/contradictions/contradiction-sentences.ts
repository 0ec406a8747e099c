// Views that disagree, as people say it: whose views, how far apart, and where on an account's page to look.
import type { Answer } from '@rung/client'
import { formatPercent } from '../../controls/format.ts'

export type Contradiction = Answer<'get', '/v1/contradictions'>['data'][number]
export type Pair = Contradiction['pair']

export const PAIR_NAMES: Readonly<Record<Pair, string>> = {
  usage_outcome: 'Use against what they got',
  vendor_customer: 'Our verdict against theirs',
  pulse_health: 'Pulse against score',
  model_csm: 'Model against CSM',
  survey_tickets: 'Surveys against tickets',
  champion_buyer: 'Champion against buyer',
  sponsor_users: 'Sponsor against users',
}

const SIDE_NAMES: Readonly<Record<string, string>> = {
  usage: 'What they do',
  outcomes: 'What they got',
  vendor: 'Our verdict',
  customer: 'Their verdict',
  pulse: 'The CSM’s pulse',
  health: 'The score',
  model: 'The model',
  csm: 'The CSM',
  surveys: 'Their surveys',
  tickets: 'Tickets settled',
  champion: 'The champion',
  economic_buyer: 'The economic buyer',
  executive_sponsor: 'The sponsor',
  user: 'Those who use it',
}

/** A side whose name is new here is told in its own words. */
export const sideName = (name: string): string => SIDE_NAMES[name] ?? name.replaceAll('_', ' ')

type Sides = Pick<Contradiction, 'pair' | 'left' | 'right'>

/** `They do what the product asks (100 %), and got 16 % of what they came for.` */
export function disagreement({ pair, left, right }: Sides): string {
  const [a, b] = [formatPercent(left.value), formatPercent(right.value)]
  switch (pair) {
    case 'usage_outcome':
      return left.value > right.value
        ? `They do what the product asks (${a}), and got ${b} of what they came for.`
        : `They got ${b} of what they came for, with little use (${a}).`
    case 'vendor_customer':
      return `We say they are ${a} of the way, they say ${b}.`
    case 'pulse_health':
      return `The CSM feels ${a}, the score says ${b}.`
    case 'model_csm':
      return `The model gives their renewal ${a}, the CSM ${b}.`
    case 'survey_tickets':
      return left.value > right.value
        ? `Their surveys are kind (${a}), their tickets are not (${b} settled well).`
        : `Their surveys are hard (${a}), while tickets go well (${b}).`
    case 'champion_buyer':
      return `Their champion stands at ${a}, their economic buyer at ${b}.`
    case 'sponsor_users':
      return `Their sponsor says ${a}, those who use it ${b}.`
  }
}

/** The hue of a side: what they do and what they got have theirs everywhere. */
export const hueOfSide = (name: string): 'usage' | 'outcome' | 'ink' =>
  name === 'usage' ? 'usage' : name === 'outcomes' ? 'outcome' : 'ink'

const SECTIONS: Readonly<Partial<Record<Pair, string>>> = {
  usage_outcome: 'success-gap',
  vendor_customer: 'success-gap',
  model_csm: 'renewal',
  champion_buyer: 'people',
  sponsor_users: 'people',
}

/** The section of an account's page where both sides can be read. */
export const sectionOf = (pair: Pair): string => SECTIONS[pair] ?? 'disagreements'

/** `37 disagreements, 30 nobody has seen yet.` `isMore`: the list goes on. */
export function countSentence(
  rows: readonly Pick<Contradiction, 'acknowledgedAt'>[],
  isMore: boolean,
): string {
  if (rows.length === 0) return 'No two views are far apart.'
  const unseen = rows.filter(row => row.acknowledgedAt === null).length
  const count = `${rows.length}${isMore ? ' or more' : ''} ${rows.length === 1 ? 'disagreement' : 'disagreements'}`
  if (unseen === 0) return `${count}, all seen.`
  if (unseen === rows.length) return `${count}, the worst first; none seen yet.`
  return `${count}, the worst first; ${unseen} nobody has seen yet.`
}
