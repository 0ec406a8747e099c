// A bad answer grows old, and must not turn into no answer.
import type { Story } from './runner/story.ts'
import { used } from './runner/used.ts'

export const story: Story = {
  title: 'Larkspur Insurance, and the verdict nobody renewed',
  story: `On New Year's Day Petra said that claims were hardly any faster. Nobody has asked her since. On the
thirtieth of June her word is half a year old and says nothing any more; the score must not rise because we
stopped asking.`,
  days: {
    '2026-06-29': {
      told: [
        [
          '2025-06-30',
          'accounts',
          { externalId: 'larkspur', name: 'Larkspur Insurance', csm: 'cleo', seats: 10 },
        ],
        [
          '2025-06-30',
          'stakeholders',
          { externalId: 'petra', account: 'larkspur', role: 'economic_buyer', influence: 1 },
        ],
        used('larkspur', { from: '2026-05-05', until: '2026-06-29', people: 10 }),
        [
          '2025-09-01',
          'outcomes',
          {
            externalId: 'claims',
            account: 'larkspur',
            statement: 'Settle a claim within a week',
            measure: { unit: 'days', baseline: 30, target: 7, startsOn: '2025-09-01', dueOn: '2026-09-01' },
            importance: 5,
          },
        ],
        [
          '2026-01-01',
          'customer-verdicts',
          { outcome: 'claims', stakeholder: 'petra', achieved: 2, experience: 3 },
        ],
        [
          '2026-06-29',
          'ladder-evidence',
          {
            account: 'larkspur',
            stakeholder: 'petra',
            level: 3,
            polarity: 1,
            strength: 'strong',
            source: 'customer_said',
          },
        ],
      ],
      answers: {
        // Her word is 179 days old: c = 0.25 = A. (20 x 1 + 40 x 0.25 + 20 x 0.8025) / 80 = 57.5625, x (0.37 + 0.25)
        // of `outcome_short` x 0.85 of `single_threaded`, and x 1 - 0.7 x 0.3 x 2^(-89/90) x 5.5 / 7.5 = 0.9224 of `hostile`: she said 2,
        // and now two for us. ln 0.62, ln 0.85 and ln 0.9224 share the 29.58 taken.
        'accounts/larkspur/health': {
          score: 27.98,
          band: 'at_risk',
          state: { state: 'hollow' },
          contributions: {
            usage: 2500,
            outcomes: 1250,
            relationship: 2006,
            outcome_short: -1960,
            single_threaded: -667,
            hostile: -331,
          },
          dampers: { outcome_short: 0.62, single_threaded: 0.85, hostile: 0.9224 },
        },
      },
    },
    '2026-06-30': {
      told: [used('larkspur', { from: '2026-06-30', until: '2026-06-30', people: 10 })],
      answers: {
        'accounts/larkspur/success-gap': {
          outcomes: {
            claims: {
              customer: { value: null, reason: 'stale', ageDays: 180 },
              attained: null,
              attainedLastKnown: { value: 0.25, ageDays: 180 },
            },
          },
        },
        // A day on, Petra's strong piece weighs 2 x 2^(-1/180) = 1.99231: p(2) = 2.89231 / 3.99231 = 0.72447,
        // p(3) = 2.89231 / 4.99231 = 0.57935; E = 2.60382, R = 0.80191.
        // Without A the score would be (20 + 16.0382) / 40 = 90.10. With A back at 0.25 it is 57.55
        // x 0.62, without it 90.10 x 0.69: `stale` is 35.68 / 62.17 = 0.5739. With 0.85 and, her anger being half gone and excused, 0.9229:
        // 27.99. ln 0.69, ln 0.85, ln 0.9229 and ln 0.5739 share the 62.11 taken.
        'accounts/larkspur/health': {
          score: 27.99,
          band: 'at_risk',
          provisional: true,
          coverage: 0.4,
          state: { state: 'unknown' },
          contributions: {
            usage: 5000,
            relationship: 4010,
            stale: -2950,
            unproven: -1971,
            single_threaded: -864,
            hostile: -426,
          },
          dampers: { stale: 0.5739, unproven: 0.69, single_threaded: 0.85, hostile: 0.9229 },
          components: { outcomes: { value: null, lastKnown: 0.25 } },
        },
      },
    },
  },
}
