// One piece of evidence for, or of doubt about, where a stakeholder sees us.
import { defineFact } from '@rung/fact-ledger'
import { z } from 'zod'
import { ladderEvidence } from '../storage/ladder-evidence.ts'
import {
  accountName,
  grade,
  personName,
  stakeholderName,
  toAccount,
  toPerson,
  toStakeholder,
  words,
} from './fields.ts'

export const ladderEvidenceFact = defineFact({
  noun: 'ladder evidence',
  plural: 'ladder-evidence',
  heading: 'What shows how a stakeholder sees you',
  idPrefix: 'evd',
  about:
    'What shows on which level a stakeholder sees you: 1 commodity, 2 transactional, 3 credible source, 4 partner, 5 trusted adviser. Polarity -1 is doubt about that level.',
  table: ladderEvidence,
  shape: {
    account: accountName,
    stakeholder: stakeholderName,
    level: grade.meta({ description: 'The level it is evidence of, 1 to 5.' }),
    polarity: z
      .union([z.literal(1), z.literal(-1)], { error: 'must be 1 (for) or -1 (against)' })
      .meta({ description: '1 speaks for that level, -1 against it.' }),
    strength: z
      .enum(['weak', 'moderate', 'strong'])
      .meta({ description: 'How much it says: 0.5, 1 or 2 in weight.' }),
    source: z
      .enum(['customer_said', 'observed', 'csm_judgement'])
      .meta({ description: 'Who says so: 1, 0.8 or 0.4 in weight.' }),
    person: personName.nullish().meta({
      description:
        'Who of your people says so. Default, for `csm_judgement`: the person your key names. Its id or your externalId.',
    }),
    quote: words.nullish(),
  },
  account: { through: 'account' },
  references: { account: toAccount, stakeholder: toStakeholder, person: toPerson },
  author: { field: 'person', needed: false, fillsIn: ({ source }) => source === 'csm_judgement' },
  words: { quote: { kind: 'ladderEvidence.quote', about: 'stakeholder' } },
})
