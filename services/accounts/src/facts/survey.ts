// Survey answers: NPS, CSAT, and the yearly question whether we mean them well.
import { resolveAccounts, resolveStakeholders } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { surveys } from '../storage/surveys.ts'
import { referenceField, textField } from './fields.ts'

const SCALES = { nps: [0, 10], csat: [1, 5], benevolence: [1, 5] } as const

export const survey = defineFact({
  noun: 'survey answer',
  plural: 'surveys',
  heading: 'NPS, CSAT and the yearly question of benevolence',
  idPrefix: 'srv',
  about:
    'What a customer answered: `nps` 0 to 10, `csat` 1 to 5, `benevolence` 1 to 5 (asked once a year: do you feel that we mean you well?).',
  table: surveys,
  shape: {
    account: referenceField('account'),
    stakeholder: referenceField('stakeholder').nullish(),
    kind: z.enum(['nps', 'csat', 'benevolence']).meta({ description: 'The question that was asked.' }),
    score: z.int().min(0).max(10),
    words: textField.nullish(),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    stakeholder: { noun: 'stakeholder', resolve: resolveStakeholders },
  },
  words: { words: { kind: 'survey.words', about: 'stakeholder' } },
  validate: ({ kind, score }) => {
    const [least, most] = SCALES[kind]
    if (score >= least && score <= most) return []
    return [
      refuse('invalid', `${score} is not on the scale of ${kind}`, {
        field: 'score',
        fix: `Send a whole number from ${least} to ${most}.`,
      }),
    ]
  },
})
