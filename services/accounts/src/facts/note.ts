// Notes: what somebody of the vendor wrote down about an account.
import { resolveAccounts, resolvePeople, resolveStakeholders } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { notes } from '../storage/notes.ts'
import { referenceField, textField, topicField } from './fields.ts'

export const note = defineFact({
  noun: 'note',
  plural: 'notes',
  heading: 'What you wrote down about accounts',
  idPrefix: 'not',
  about:
    'Something written down about an account, as in a CRM. A note is no contact: a conversation is a touch. `person` is who wrote it, by default whom the key names.',
  table: notes,
  shape: {
    account: referenceField('account'),
    stakeholder: referenceField('stakeholder whom it is about').nullish(),
    person: referenceField('person').nullish(),
    topic: topicField.nullish(),
    text: textField.nullish().meta({ description: 'What was written down, in free text.' }),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    stakeholder: { noun: 'stakeholder', resolve: resolveStakeholders },
    person: { noun: 'person', resolve: resolvePeople },
  },
  words: { text: { kind: 'note.text', about: 'stakeholder' } },
  author: { field: 'person', needed: false },
})
