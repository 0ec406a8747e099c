// They did not get what they wanted.
import type { GuardDefinition } from '../guard-definition.ts'

export const notAttained = {
  name: 'not_attained',
  of: 'outcomes',
  applies: 'A below 0.5',
  // Ten points below `unproven`: here it is known that they did not, whatever they do in the product.
  cap: { key: 'notAttained', points: 59, meaning: 'No score may pass this while they lack what they wanted' },
  harm: null,
  limit: ({ value, cap, attainedFrom }) => (value !== null && value < attainedFrom ? cap : null),
} as const satisfies GuardDefinition
