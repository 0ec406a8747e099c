// Every measure, by area: the table of the README in code.
import type { Measure } from '../measure.ts'
import { CONTENT } from './answer-measures.ts'
import {
  customerAgreed,
  dealsAtFullPrice,
  dealsWon,
  deliveredByPlan,
  leadsAccepted,
  leadsOfKnownSources,
} from './company-measures.ts'
import {
  firstValueInTime,
  outcomesReached,
  referencesGiven,
  renewalsKept,
  withoutEscalation,
  withoutManager,
  withoutTicket,
} from './customer-measures.ts'
import {
  capabilityNeeded,
  concernAnswered,
  confirmedInTime,
  keptOnTime,
  promisesAligned,
  withinCapability,
} from './promise-measures.ts'
import { adoptionHeld, ladderHeld, trustHeld } from './standing-measures.ts'

export const MEASURES: readonly Measure[] = [
  concernAnswered,
  capabilityNeeded,
  confirmedInTime,
  leadsAccepted,
  customerAgreed,
  withinCapability,
  promisesAligned,
  keptOnTime,
  deliveredByPlan,
  firstValueInTime,
  withoutManager,
  outcomesReached,
  referencesGiven,
  ...CONTENT,
  adoptionHeld,
  withoutTicket,
  withoutEscalation,
  trustHeld,
  ladderHeld,
  dealsWon,
  dealsAtFullPrice,
  leadsOfKnownSources,
  renewalsKept,
]
