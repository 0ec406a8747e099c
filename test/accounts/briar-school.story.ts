// An angry customer waits for nobody.
import type { Story } from './runner/story.ts'

export const story: Story = {
  title: 'Briar School, too angry for an envelope',
  story: `The bursar gave one out of five. Cleo had not filed her own verdict, but nobody is kept from bad
news: she sees it at once. What she files after that is no blind judgement any more, and says nothing about
how rosy her view is.`,
  days: {
    '2026-06-29': {
      told: [
        ['2025-07-01', 'accounts', { externalId: 'briar', name: 'Briar School', csm: 'cleo' }],
        [
          '2025-07-01',
          'stakeholders',
          { externalId: 'bursar', account: 'briar', role: 'economic_buyer', influence: 1 },
        ],
        [
          '2026-01-01',
          'outcomes',
          {
            externalId: 'fees',
            account: 'briar',
            statement: 'Fees paid by the fifth of the month',
            measure: {
              unit: '% paid',
              baseline: 60,
              target: 95,
              startsOn: '2026-01-01',
              dueOn: '2026-12-31',
            },
            importance: 5,
          },
        ],
        [
          '2026-06-29',
          'customer-verdicts',
          {
            outcome: 'fees',
            stakeholder: 'bursar',
            achieved: 1,
            experience: 3,
            words: 'We chase more than before.',
          },
        ],
      ],
      answers: {
        'accounts/briar/success-gap as cleo': {
          sealedVerdicts: 0,
          outcomes: { fees: { customer: 0, experience: 0.5 } },
        },
      },
    },
    '2026-06-30': {
      told: [
        [
          '2026-06-30',
          'vendor-verdicts',
          { outcome: 'fees', person: 'cleo', verdict: 3, periodStartsOn: '2026-06-15' },
        ],
      ],
      answers: {
        'accounts/briar/success-gap': { outcomes: { fees: { vendor: 0.5, vendorPerceptionGap: 0.5 } } },
        'optimism-bias': { team: { n: 0, mean: null, leftOut: { lowGrade: 1, time: 0 } } },
      },
    },
  },
}
