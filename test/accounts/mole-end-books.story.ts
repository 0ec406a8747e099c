// A name in a list, and nothing else.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Mole End Books, of whom nothing is known',
  story: `Sales handed them over with a name and a segment. No event, no outcome, nobody spoken with. The
honest answer is that we do not know: not an average, not a zero, and certainly not healthy.`,
  days: {
    '2026-06-30': {
      told: [
        [
          '2026-06-30',
          'accounts',
          { externalId: 'mole-end', name: 'Mole End Books', segment: 'smb', csm: 'cleo' },
        ],
      ],
      answers: {
        'accounts/mole-end/health': {
          score: null,
          scoreHundredths: null,
          band: 'unknown',
          coverage: 0,
          state: { state: 'unknown' },
          components: { usage: null, outcomes: null, relationship: null, trust: null },
          trust: { clarity: null, reliability: null, resolution: null, benevolence: null },
          gaps: {
            attained: null,
            completion: null,
            perception: { value: null, basis: null },
            experience: null,
          },
          contributions: {},
          dampers: {},
          contradictions: {},
          nearestBandChange: null,
        },
        'accounts/mole-end/ladder': {
          level: null,
          expected: null,
          hostile: null,
          singleThreaded: null,
          noEconomicBuyer: null,
        },
        'accounts/mole-end/promises': { clarity: null, reliability: null, promises: {} },
        // Handed over today: the first thirty days are there to ask what they wanted, and nobody is late yet.
        'worklists/cleo': { cards: {} },
      },
    },
  },
}
