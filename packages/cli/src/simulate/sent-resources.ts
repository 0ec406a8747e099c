// Which facts of a simulation are sent after which, and where.

// In this order, so that whatever a fact refers to is there before it: an account's parent, whom it pays for, the outcome,
// the renewal or the customer that the last ones say the end of.
export const RESOURCES = [
  'parents',
  'accounts',
  'payers',
  'account-pauses',
  'account-seasons',
  'expected-uses',
  'stakeholders',
  'subscriptions',
  'renewals',
  'outcomes',
  'measurements',
  'customer-verdicts',
  'vendor-verdicts',
  'ladder-evidence',
  'promises',
  'promises-confirmed',
  'promises-after',
  'concerns',
  'capabilities',
  'roadmap-items',
  'company-figures',
  'team-answers',
  'tickets',
  'touches',
  'surveys',
  'pulses',
  'outcomes-after',
  'renewals-after',
  'accounts-after',
  'stakeholders-after',
] as const

/** Of those that are sent twice, or to a path of another name. */
export const ROUTES: Readonly<Partial<Record<(typeof RESOURCES)[number], string>>> = {
  'promises-confirmed': 'promises',
  'promises-after': 'promises',
  parents: 'accounts',
  payers: 'accounts',
  'outcomes-after': 'outcomes',
  'renewals-after': 'renewals',
  'accounts-after': 'accounts',
  'stakeholders-after': 'stakeholders',
}
