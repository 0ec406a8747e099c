// Names and words for simulated customers. All invented.
import type { Chance } from './seeded-random.ts'

type List<T> = readonly [T, ...T[]]

export const SEGMENTS: List<string> = ['smb', 'mid_market', 'enterprise']
export const CORE_FEATURES: List<string> = [
  'Route Planned',
  'Job Dispatched',
  'Invoice Sent',
  'Report Viewed',
  'Asset Scanned',
  'Contract Signed',
]
export const OTHER_EVENTS: List<string> = ['Signed In', 'Search Run', 'Settings Opened']

const FIRST: List<string> = [
  'North',
  'Blue',
  'Silver',
  'Harbour',
  'Summit',
  'Maple',
  'Iron',
  'Clear',
  'Bright',
  'Stone',
]
const SECOND: List<string> = [
  'field',
  'bridge',
  'water',
  'gate',
  'ridge',
  'works',
  'line',
  'park',
  'wood',
  'crest',
]
const TRADE: List<string> = [
  'Logistics',
  'Energy',
  'Facilities',
  'Medical',
  'Foods',
  'Utilities',
  'Security',
  'Rail',
]
const GIVEN: List<string> = [
  'Ana',
  'Ben',
  'Chidi',
  'Dana',
  'Emre',
  'Freya',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Lena',
]
const FAMILY: List<string> = [
  'Abel',
  'Brandt',
  'Costa',
  'Diaz',
  'Eriksen',
  'Fox',
  'Greene',
  'Haas',
  'Ito',
  'Jansen',
  'Khan',
]

export const companyName = (chance: Chance): string =>
  `${chance.pick(FIRST)}${chance.pick(SECOND)} ${chance.pick(TRADE)}`

/** Every name that may be drawn. */
export const COMPANY_NAMES: readonly string[] = FIRST.flatMap(first =>
  SECOND.flatMap(second => TRADE.map(trade => `${first}${second} ${trade}`)),
)

export const personName = (chance: Chance): string => `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`

/** Of the next family: for somebody whose name another has. */
export function nextPersonName(name: string): string {
  const [given, family = ''] = name.split(' ')
  return `${given} ${FAMILY[(FAMILY.indexOf(family) + 1) % FAMILY.length]}`
}

export type OutcomeWords = {
  readonly statement: string
  readonly unit: string
  readonly baseline: number
  readonly target: number
  /** Said by who has it, by who is on the way, and by who is not. */
  readonly glad: string
  readonly onTheWay: string
  readonly sorry: string
}

export const OUTCOMES: List<OutcomeWords> = [
  {
    statement: 'Get invoices out within two days of the job, so that we are paid this month and not next',
    unit: 'days from job to invoice',
    baseline: 11,
    target: 2,
    glad: 'The cash is in before payroll now. Nobody chases paper any more.',
    onTheWay: 'Better than last year, and every tenth still waits for somebody to find the paper.',
    sorry: 'People enter everything, and invoices still leave a week late.',
  },
  {
    statement: 'Send the right engineer the first time: fewer second visits',
    unit: 'percent of jobs done on the first visit',
    baseline: 61,
    target: 85,
    glad: 'First-time fix is the number I show my board.',
    onTheWay: 'Fewer second visits than before, and still too many.',
    sorry: 'We plan routes all day and still go twice.',
  },
  {
    statement: 'Pass the spring audit without a week of searching for papers',
    unit: 'hours to answer an auditor',
    baseline: 40,
    target: 4,
    glad: 'The auditor left after lunch. That has never happened.',
    onTheWay: 'Most of it is found in a minute, the old papers are not.',
    sorry: 'Half of it is in there and half is still in binders.',
  },
  {
    statement: 'Keep our people: fewer late evenings for the dispatch team',
    unit: 'overtime hours a month',
    baseline: 310,
    target: 120,
    glad: 'My team goes home on time, and nobody left this quarter.',
    onTheWay: 'Fewer late evenings, but not yet on Fridays.',
    sorry: 'They click more than before and go home later.',
  },
]

export const CAPABILITIES: List<string> = [
  'offline capture',
  'accounting export',
  'skill-based dispatch',
  'audit trail',
]
