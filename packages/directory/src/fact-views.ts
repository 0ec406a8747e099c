// What is read of each kind of fact that the directory rests on: its columns, and the row they come as.
import type { RenewalTerm } from '@rung/account-standing'
import type { Day } from '@rung/kernel'
import type { StakeholderRole } from './directory-account.ts'
import type { View } from './storage/facts-as-of.ts'

export const ACCOUNTS: View = {
  name: 'accounts',
  columns: ['name', 'segment', 'csm_id', 'seats', 'closed_on'],
}
export const SUBSCRIPTIONS: View = {
  name: 'subscriptions',
  columns: ['seats', 'starts_on', 'ends_on', 'term_months', 'auto_renews', 'ended_on', 'plan', 'paid'],
}
export const CHANGES: View = {
  name: 'subscription_changes',
  columns: ['subscription_id', 'effective_on', 'seats'],
}
export const RENEWALS: View = {
  name: 'renewals',
  columns: ['subscription_id', 'due_on', 'notice_on', 'resolution', 'resolved_on'],
}

type FactRow = { id: string; external_id: string; account_id: string }
export type AccountRow = FactRow & {
  name: string | null
  segment: string | null
  csm_id: string | null
  seats: number | null
  closed_on: Day | null
}
export type StakeholderRow = FactRow & {
  role: StakeholderRole
  influence: number
  product_user_ids: string[]
  departed_on: Day | null
}
export type SubscriptionRow = FactRow & {
  seats: number | null
  starts_on: Day
  ends_on: Day | null
  term_months: number | null
  auto_renews: boolean
  ended_on: Day | null
  plan: string | null
  paid: boolean
}
export type ChangeRow = FactRow & { subscription_id: string; effective_on: Day; seats: number | null }
export type RenewalRow = FactRow & {
  subscription_id: string
  due_on: Day
  notice_on: Day | null
  resolution: RenewalTerm['resolution']
  resolved_on: Day | null
}
