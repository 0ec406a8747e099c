// Somebody who matters is against us.
import type { GuardDefinition } from '../guard-definition.ts'

export const hostile = {
  name: 'hostile',
  of: 'relationship',
  applies: 'stakeholders against you hold 0.3 or more of the known influence',
  cap: {
    key: 'hostile',
    // One point below `watch`.
    points: 39,
    meaning: 'No score may pass this while somebody who matters is against us',
  },
  // Hostility is forgotten by evidence that contradicts it, not by evidence that grows old.
  harm: { signal: 'ladder_hostile', lastKnown: 'ladder_hostile_last_known' },
  limit: ({ harm, cap }) => (harm > 0 ? cap : null),
} as const satisfies GuardDefinition
