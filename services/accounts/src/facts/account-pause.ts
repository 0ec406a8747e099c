// Pauses: a customer and the vendor agreed that nothing happens for a while.
import { resolveAccounts } from '@rung/directory'
import { daySchema, defineFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { accountPauses } from '../storage/account-pauses.ts'
import { referenceField, textField } from './fields.ts'

export const accountPause = defineFact({
  noun: 'account pause',
  plural: 'account-pauses',
  heading: 'Pauses agreed with customers',
  idPrefix: 'psd',
  about:
    'A pause agreed with a customer. While it runs they are judged as they stood the day before it; what happens meanwhile counts from its end on. `occurredAt` is when it was agreed.',
  table: accountPauses,
  shape: {
    account: referenceField('account'),
    startsOn: daySchema.meta({ description: 'The first day of the pause.' }),
    endsOn: daySchema
      .nullish()
      .meta({ description: 'The first day on which they are back; null while nobody knows.' }),
    reason: textField.nullish().meta({ description: 'Why, in free text.' }),
  },
  account: { through: 'account' },
  references: { account: { noun: 'account', resolve: resolveAccounts } },
  words: { reason: { kind: 'account-pause.reason' } },
  validate: ({ startsOn, endsOn }) =>
    typeof endsOn !== 'string' || endsOn > startsOn
      ? []
      : [
          refuse('invalid', `${endsOn} is not after startsOn, ${startsOn}`, {
            field: 'endsOn',
            fix: 'Send the first day on which they are back, or null while nobody knows; retract a pause that never began.',
          }),
        ],
})
