// What a record can be narrowed to, in words of people; each is some kinds of facts.
export const RECORD_GROUPS = [
  {
    value: 'outcomes',
    words: 'Outcomes and verdicts',
    kinds: ['outcomes', 'measurements', 'customer-verdicts', 'vendor-verdicts'],
  },
  {
    value: 'talks',
    words: 'Talks, notes and tickets',
    kinds: ['touches', 'notes', 'tickets', 'surveys', 'pulses'],
  },
  {
    value: 'people',
    words: 'People and where we stand',
    kinds: ['stakeholders', 'ladder-evidence', 'ladder-pins'],
  },
  { value: 'promises', words: 'Promises', kinds: ['promises', 'concerns'] },
  {
    value: 'contracts',
    words: 'Contracts and renewals',
    kinds: ['subscriptions', 'subscription-changes', 'renewals', 'offers'],
  },
] as const
