// One piece of evidence for, or of doubt about, where a stakeholder sees us.
import { defineFact } from '@rung/fact-ledger'
import { z } from 'zod'
import { ladderEvidence } from '../storage/ladder-evidence.ts'
import { accountName, grade, stakeholderName, toAccount, toStakeholder, words } from './fields.ts'

export const ladderEvidenceFact = defineFact({
  noun: 'ladder evidence',
  plural: 'ladder-evidence',
  idPrefix: 'evd',
  about:
    'What shows on which level a stakeholder sees you: 1 commodity, 2 transactional, 3 credible source, 4 partner, 5 trusted adviser. Polarity -1 is doubt about that level.',
  table: ladderEvidence,
  shape: {
    account: accountName,
    stakeholder: stakeholderName,
    level: grade,
    polarity: z.union([z.literal(1), z.literal(-1)], { error: 'must be 1 (for) or -1 (against)' }),
    strength: z.enum(['weak', 'moderate', 'strong']),
    source: z.enum(['customer_said', 'observed', 'csm_judgement']),
    quote: words.nullish(),
  },
  account: { through: 'account' },
  references: { account: toAccount, stakeholder: toStakeholder },
  words: { quote: { kind: 'ladderEvidence.quote', about: 'stakeholder' } },
})
