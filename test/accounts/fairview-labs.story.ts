// Seven days are long enough.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Fairview Labs, and the verdict Cleo never got round to',
  story: `The lab manager gave four on the twenty-second. Cleo meant to file hers all week. After seven days
the envelope opens by itself, for a customer should not go unheard because somebody here was busy; her own
verdict the day after comes too late to be blind.`,
  days: {
    '2026-06-22': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'fairview', name: 'Fairview Labs', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'manager', account: 'fairview', role: 'champion', influence: 1 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'samples',
            account: 'fairview',
            statement: 'Results within a day',
            measure: { unit: 'days', baseline: 4, target: 1, startsOn: '2026-01-01', dueOn: '2026-12-23' },
            importance: 4,
          },
        ],
        [
          '2026-06-22',
          'customer-verdicts',
          { outcome: 'samples', stakeholder: 'manager', achieved: 4, experience: 5 },
        ],
      ],
      answers: {
        'accounts/fairview/success-gap': {
          sealedVerdicts: 1,
          outcomes: { samples: { customer: null } },
        },
      },
    },
    '2026-06-23': {
      answers: {
        'accounts/fairview/success-gap': {
          sealedVerdicts: 1,
          outcomes: { samples: { customer: null } },
        },
      },
    },
    '2026-06-30': {
      told: [
        [
          '2026-06-30',
          'vendor-verdicts',
          { outcome: 'samples', person: 'cleo', verdict: 4, periodStartsOn: '2026-06-07' },
        ],
      ],
      answers: {
        'accounts/fairview/success-gap': {
          sealedVerdicts: 0,
          outcomes: { samples: { customer: 0.75, experience: 1 } },
        },
        // It opened on the twenty-ninth at noon, before she filed.
        'optimism-bias': { team: { n: 0, mean: null, leftOut: { lowGrade: 0, time: 1 } } },
      },
    },
  },
}
