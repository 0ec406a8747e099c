// The sentence of each kind of fact, by the name that the kind has in a path.
import * as company from './company.ts'
import * as contracts from './contracts.ts'
import * as conversations from './conversations.ts'
import * as customers from './customers.ts'
import type { FactSentence } from './fact-sentence.ts'
import * as outcomes from './outcomes.ts'
import * as relations from './relations.ts'

export const SENTENCES = {
  accounts: customers.account,
  'account-pauses': customers.accountPause,
  'account-seasons': customers.accountSeason,
  'data-flags': customers.dataFlag,
  'exchange-rates': customers.exchangeRate,
  'expected-uses': customers.expectedUse,
  people: customers.person,
  stakeholders: customers.stakeholder,
  subscriptions: contracts.subscription,
  'subscription-changes': contracts.subscriptionChange,
  renewals: contracts.renewal,
  offers: contracts.offer,
  tickets: conversations.ticket,
  touches: conversations.touch,
  notes: conversations.note,
  surveys: conversations.survey,
  pulses: conversations.pulse,
  outcomes: outcomes.outcome,
  measurements: outcomes.measurement,
  'customer-verdicts': outcomes.customerVerdict,
  'vendor-verdicts': outcomes.vendorVerdict,
  'ladder-evidence': relations.ladderEvidence,
  'ladder-pins': relations.ladderPin,
  promises: relations.promise,
  'segment-promises': relations.segmentPromise,
  concerns: company.concern,
  capabilities: company.capability,
  'roadmap-items': company.roadmapItem,
  'company-figures': company.companyFigures,
  'team-answers': company.teamAnswer,
} satisfies Record<string, FactSentence>

export type FactKind = keyof typeof SENTENCES

export const FACT_KINDS = Object.keys(SENTENCES) as [FactKind, ...FactKind[]]

export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(SENTENCES, kind)
