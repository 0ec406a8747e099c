// Somebody who matters is against us.
import type { GuardDefinition } from '../guard-definition.ts'

export const hostile = {
  name: 'hostile',
  of: 'relationship',
  applies: 'the account’s hostility is above 0.5',
  cap: {
    key: 'hostile',
    // One point below `watch`.
    points: 39,
    meaning: 'No score may pass this while somebody who matters is against us',
  },
  // Hostility is forgotten by evidence that contradicts it, not by evidence that grows old.
  harm: { signal: 'hostility', lastKnown: 'hostility_last_known' },
  limit: ({ harm, cap }) => (harm > 0.5 ? cap : null),
} as const satisfies GuardDefinition
