// What one of the vendor's own people answers to the question who the customer is.
import { resolvePeople } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { teamAnswers } from '../storage/team-answers.ts'
import { nameField, referenceField } from './fields.ts'

export const teamAnswer = defineFact({
  noun: 'team answer',
  plural: 'team-answers',
  heading: 'Who your own people say the customer is',
  idPrefix: 'tan',
  about:
    'One person’s answer to “who is our customer?”, in one line. Everybody who is signed in answers for themselves. How far a team agrees is told by the diagnosis of the whole book (`GET /v1/chasms`).',
  table: teamAnswers,
  shape: {
    person: referenceField('person').nullish().meta({
      description: 'Who answers: its id or your externalId. Default: the person your key names.',
    }),
    team: nameField.nullish().meta({ description: 'The team they are of, such as `sales`.' }),
    segment: nameField.meta({
      description:
        'Who the customer is, in one line; best the name of a segment, so that answers can be compared.',
    }),
  },
  account: 'none',
  references: { person: { noun: 'person', resolve: resolvePeople } },
  author: { field: 'person', needed: true },
  roles: { csm: 'all', viewer: 'all' },
})
