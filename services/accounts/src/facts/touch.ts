// Touches: when somebody of the vendor and somebody at the account spoke.
import { resolveAccounts, resolvePeople, resolveStakeholders } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { touches } from '../storage/touches.ts'
import { referenceField, textField, topicField } from './fields.ts'

export const touch = defineFact({
  noun: 'touch',
  plural: 'touches',
  heading: 'Calls, meetings and messages',
  idPrefix: 'tch',
  about: 'A call, a meeting, a message. `person` is who spoke for you: by default whom the key names.',
  table: touches,
  shape: {
    account: referenceField('account'),
    stakeholders: z.array(referenceField('stakeholder')).max(ACCOUNTS_POLICY.touchStakeholders).default([]),
    kind: z
      .enum(['call', 'email', 'meeting', 'business_review', 'onboarding', 'escalation', 'reference', 'other'])
      .meta({
        description:
          'How or what for. `escalation`: they went over the head of whom they work with, to a manager of yours. `reference`: they spoke for you to somebody else. Neither is a talk about the account: no judgement of one reads it, the diagnosis of the whole book does.',
      }),
    direction: z
      .enum(['inbound', 'outbound'])
      .default('outbound')
      .meta({ description: 'Who began it: `inbound` is the customer.' }),
    person: referenceField('person').nullish(),
    topic: topicField.nullish(),
    notes: textField.nullish(),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    stakeholders: { noun: 'stakeholder', resolve: resolveStakeholders, column: 'stakeholderIds' },
    person: { noun: 'person', resolve: resolvePeople },
  },
  words: { notes: { kind: 'touch.notes' } },
  author: { field: 'person', needed: false },
})
