// Pulses: what a CSM feels about an account, set beside its health and never into it.
import { resolveAccounts, resolvePeople } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { z } from 'zod'
import { pulses } from '../storage/pulses.ts'
import { referenceField, textField } from './fields.ts'

export const pulse = defineFact({
  noun: 'pulse',
  plural: 'pulses',
  heading: 'What CSMs feel about accounts',
  idPrefix: 'pls',
  about: "A CSM's own feeling about an account. `person` is by default whom the key names.",
  table: pulses,
  shape: {
    account: referenceField('account'),
    person: referenceField('person').nullish(),
    pulse: z
      .enum(['healthy', 'watch', 'at_risk'])
      .meta({ description: 'The feeling, in the words of the bands.' }),
    words: textField.nullish(),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    person: { noun: 'person', resolve: resolvePeople },
  },
  words: { words: { kind: 'pulse.words' } },
  author: { field: 'person', needed: false },
})
