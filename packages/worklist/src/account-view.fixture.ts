// A calm account of which nothing gives a reason, to change for tests in what one is about, and the reasons found in it.
import { addDays, day } from '@rung/kernel'
import type { AccountView, OutcomeView, PromiseView, RenewalView, StakeholderView } from './account-view.ts'
import { findReasons } from './find-reasons.ts'
import type { Reason, ReasonKind } from './reason.ts'
import { reasonPolicy } from './reason-policy.ts'

export const asOf = day('2026-03-01')

export const outcome = (over: Partial<OutcomeView> = {}): OutcomeView => ({
  outcomeId: 'out_1',
  active: true,
  attained: 0.7,
  ageDays: 10,
  onTrack: null,
  customer: null,
  dueOn: null,
  expectedOn: null,
  vendorVerdictMissing: false,
  milestones: [],
  evidence: ['mea_1'],
  ...over,
})

export const calm: AccountView = {
  accountId: 'acc_1',
  gap: { attained: null, completion: null, perception: null, experience: null, evidence: [] },
  outcomes: [outcome()],
  promises: [],
  contradictions: [],
  stakeholders: [],
  hostility: { value: null, evidence: [] },
  championGone: null,
  championGoneEvidence: [],
  singleThreaded: null,
  thread: null,
  ladder: { expected: null, expectedBefore: null, evidence: [] },
  renewals: [],
  tickets: { escalated: null, recent30d: null, usual30d: null, evidence: [] },
  topics: { price: 0, competitor: 0, leaving: 0, evidence: [] },
  use: { unit: 'people', now: null, habit: null, change: null, fellOn: null, outgrown: false, evidence: [] },
  customerSince: null,
  pause: null,
  lapsed: false,
  renewedOn: null,
  onboarding: { firstValueDueOn: null, until: null },
}

export const promise = (over: Partial<PromiseView> = {}): PromiseView => ({
  promiseId: 'prm_1',
  status: 'open',
  dueOn: null,
  overdue: false,
  weight: 3,
  ...over,
})

export const person = (over: Partial<StakeholderView> = {}): StakeholderView => ({
  stakeholderId: 'stk_1',
  role: 'champion',
  influence: 0.7,
  hostility: null,
  departedOn: null,
  productDays: null,
  productUsualDays: null,
  touchDays: null,
  touchUsualDays: null,
  saidDays: null,
  ...over,
})

export const renewal = (over: Partial<RenewalView> = {}): RenewalView => ({
  renewalId: 'sub_1:2026-06-01',
  evidence: ['sub_1'],
  dueOn: addDays(asOf, 200),
  arrMinor: 1000,
  noticeOn: null,
  probabilityLost: 0.2,
  ...over,
})

export function found(over: Partial<AccountView>): Reason[] {
  return findReasons({ ...calm, ...over }, reasonPolicy, asOf)
}

export const kinds = (over: Partial<AccountView>) => found(over).map(reason => reason.kind)

export function one(kind: ReasonKind, over: Partial<AccountView>): Reason {
  const reason = found(over).find(each => each.kind === kind)
  if (reason === undefined) throw new Error(`${kind} was not found`)
  return reason
}
