// What one customer says of an outcome: how far it was achieved, and how they found the way there.
import { defineFact } from '@rung/fact-ledger'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { customerVerdicts } from '../storage/customer-verdicts.ts'
import { REQUEST_ID_PREFIX } from '../storage/verdict-requests.ts'
import { verdictEvent } from './fact-events.ts'
import {
  grade,
  outcomeName,
  stakeholderName,
  stillWanted,
  toStakeholder,
  wantedNow,
  words,
} from './fields.ts'
import { toOutcome } from './to-outcome.ts'
import { verdictSeal } from './verdict-seal.ts'

const PROVENANCES = ['api', 'customer_link', 'nudge'] as const
/** Of what a user said to a nudge; no key begins so. */
const NUDGE_REACTION = /^nre_/

/** A correction by a key is the key's word: the revision says so, whoever said the one before. */
function provenanceOf(recordedBy: string): (typeof PROVENANCES)[number] {
  if (NUDGE_REACTION.test(recordedBy)) return 'nudge'
  return recordedBy.startsWith(`${REQUEST_ID_PREFIX}_`) ? 'customer_link' : 'api'
}

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
    stillWanted,
    wantedNow,
  },
  validate: body => (body.stillWanted === true && typeof body.wantedNow === 'string' ? [wantedAndNot()] : []),
  account: { through: 'outcome' },
  references: { outcome: toOutcome, stakeholder: toStakeholder },
  readOnly: {
    shape: {
      provenance: z.enum(PROVENANCES).meta({
        description:
          'Where this revision came from. `api`: written with a key, as it was told to somebody. `customer_link`: answered by the customer, by the link of a verdict request, whose id stands in `recordedBy`. `nudge`: answered by the customer in your product, when a nudge asked how it went.',
      }),
    },
    of: ({ recordedBy }) => ({ provenance: provenanceOf(recordedBy) }),
  },
  seal: verdictSeal,
  tells: ({ row }) => verdictEvent(row, 'customer'),
  words: {
    words: { kind: 'customerVerdict.words', about: 'stakeholder' },
    wantedNow: { kind: 'customerVerdict.wantedNow', about: 'stakeholder' },
  },
})

function wantedAndNot(): Refusal {
  return refuse('invalid', 'is given, and the outcome is still wanted', {
    field: 'wantedNow',
    fix: 'Send stillWanted false with it, or leave it out.',
  })
}
