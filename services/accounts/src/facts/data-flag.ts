// Data flags: what an import found odd about a fact that it let in. Nothing is judged by them.

import { resolveAccounts } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { idText } from '@rung/http-service'
import { z } from 'zod'
import { dataFlags } from '../storage/data-flags.ts'
import { nameField, referenceField, textField } from './fields.ts'

export const dataFlag = defineFact({
  noun: 'data flag',
  plural: 'data-flags',
  heading: 'What an import found odd and let in all the same',
  idPrefix: 'flg',
  about: 'Something odd about a fact that was let in all the same, for somebody to look into.',
  table: dataFlags,
  shape: {
    account: referenceField('account').nullish(),
    resource: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'The kind of fact, as in its path: `tickets`.' }),
    factExternalId: idText.meta({ description: 'The externalId of the fact.' }),
    kind: nameField.meta({ description: 'What sort of oddity, the same word for the same sort.' }),
    why: textField.nullish().meta({ description: 'The same for people to read.' }),
  },
  account: { through: 'account' },
  references: { account: { noun: 'account', resolve: resolveAccounts } },
  words: { why: { kind: 'data-flag.why' } },
})
