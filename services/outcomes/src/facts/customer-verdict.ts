// What one customer says of an outcome: how far it was achieved, and how they found the way there.
import { defineFact } from '@rung/fact-ledger'
import { customerVerdicts } from '../storage/customer-verdicts.ts'
import { grade, outcomeName, stakeholderName, toStakeholder, words } from './fields.ts'
import { toOutcome } from './to-outcome.ts'
import { verdictSeal } from './verdict-seal.ts'

export const customerVerdict = defineFact({
  noun: 'customer verdict',
  plural: 'customer-verdicts',
  heading: 'What customers say of their outcomes',
  idPrefix: 'cvd',
  about:
    'What a stakeholder says of an outcome, 1 to 5: achieved, and the experience on the way, each apart.',
  table: customerVerdicts,
  shape: {
    outcome: outcomeName,
    stakeholder: stakeholderName,
    achieved: grade.meta({ description: 'How far they got what they wanted, 1 to 5.' }),
    experience: grade.meta({ description: 'How they found the way there, 1 to 5.' }),
    words: words.nullish(),
  },
  account: { through: 'outcome' },
  references: { outcome: toOutcome, stakeholder: toStakeholder },
  seal: verdictSeal,
  words: { words: { kind: 'customerVerdict.words', about: 'stakeholder' } },
})
