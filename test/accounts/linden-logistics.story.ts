// A number was wrong, and was put right.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Linden Logistics, where the export counted drafts',
  story: `Nine of ten parcels on time, said the integration. Next morning it turned out to have counted
drafts: it was three of ten. The number is corrected, never overwritten; who acted on the first one can see
that they had reason to.`,
  days: {
    '2026-06-22': {
      told: [
        [
          '2025-07-01',
          'accounts',
          { externalId: 'linden', name: 'Linden Logistics', csm: 'cleo', seats: 10 },
        ],
        used('linden', { from: '2026-04-28', until: '2026-06-22', people: 10 }),
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'parcels',
            account: 'linden',
            statement: 'Parcels on time',
            measure: { unit: '% on time', maintain: true, floor: 0, target: 100 },
            importance: 5,
          },
        ],
        [
          '2026-06-22',
          'measurements',
          { externalId: 'june', outcome: 'parcels', value: 90, source: 'integration' },
        ],
      ],
      answers: {
        // (20 x 1 + 40 x 0.9) / 60.
        'accounts/linden/health': {
          score: 93.33,
          band: 'healthy',
          state: { state: 'thriving' },
          dampers: {},
        },
      },
    },
    '2026-06-23': {
      told: [
        [
          '2026-06-22',
          'measurements',
          { externalId: 'june', outcome: 'parcels', value: 30, source: 'integration' },
        ],
      ],
      answers: {
        'measurements/june': { value: 30, revision: 2 },
        // From 93.33 to 35.73, and not by anything the customer did.
        'accounts/linden/health/changes?since=2026-06-22&until=2026-06-23': {
          totalHundredths: -5760,
          causes: { customer_facts: 0, decay: 0, corrections: -5760, config: 0, engine_or_model: 0 },
        },
        // (20 x 1 + 40 x 0.3) / 60 x (0.37 + 0.3): on that day, as we know now.
        'accounts/linden/health?asOf=2026-06-22': {
          score: 35.73,
          band: 'at_risk',
          state: { state: 'hollow', since: '2026-06-22' },
          dampers: { outcome_short: 0.67 },
        },
        'accounts/linden/health?asOf=2026-06-22&knownAt=2026-06-22': {
          score: 93.33,
          state: { state: 'thriving' },
        },
        'measurements/june?knownAt=2026-06-22': { value: 90, revision: 1 },
      },
    },
  },
}
