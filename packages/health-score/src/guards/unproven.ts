// Nobody knows whether they got what they wanted.
import type { GuardDefinition } from '../guard-definition.ts'

export const unproven = {
  name: 'unproven',
  of: 'outcomes',
  applies: 'A null',
  cap: {
    key: 'unproven',
    // One point below `healthy`: nobody is called healthy while no one knows whether they got what they wanted.
    points: 69,
    meaning: 'No score may pass this while nobody knows whether they got it',
  },
  harm: null,
  limit: ({ value, cap }) => (value === null ? cap : null),
} as const satisfies GuardDefinition
