// Tickets: what customers asked support for.
import { resolveAccounts, resolveStakeholders } from '@rung/directory'
import { defineFact, instantSchema } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { tickets } from '../storage/tickets.ts'
import { referenceField, textField, topicField } from './fields.ts'

export const ticket = defineFact({
  noun: 'ticket',
  plural: 'tickets',
  heading: 'Requests for support',
  idPrefix: 'tkt',
  about: 'A request for support. Its resolution in time is one of the four behaviours that trust is made of.',
  table: tickets,
  shape: {
    account: referenceField('account'),
    stakeholder: referenceField('stakeholder who asked').nullish(),
    priority: z
      .enum(['low', 'normal', 'high', 'urgent'])
      .default('normal')
      .meta({ description: 'How soon it must be resolved.' }),
    firstResponseAt: instantSchema.nullish(),
    resolvedAt: instantSchema.nullish(),
    reopenedCount: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .meta({ description: 'How often it was resolved and was not.' }),
    escalated: z.boolean().default(false).meta({ description: 'It went to somebody’s superior.' }),
    csat: z.int().min(1).max(5).nullish().meta({ description: 'What the customer gave, 1 to 5.' }),
    topic: topicField.nullish(),
    subject: textField.nullish(),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    stakeholder: { noun: 'stakeholder', resolve: resolveStakeholders },
  },
  words: { subject: { kind: 'ticket.subject', about: 'stakeholder' } },
  occurredAs: { field: 'openedAt', grain: 'instant' },
  validate: (body, { occurredAt }) =>
    (['firstResponseAt', 'resolvedAt'] as const)
      .filter(field => body[field] && new Date(body[field]) < occurredAt)
      .map(field =>
        refuse('invalid', `${field} lies before the ticket was opened`, {
          field,
          fix: 'Send openedAt, or correct the one that is wrong.',
        }),
      ),
})
