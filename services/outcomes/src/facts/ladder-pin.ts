// A CSM's own opinion of the level an account is on: for a reason and a time, beside what the evidence says.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import { checkPin } from '@rung/relationship-ladder'
import { outcomesPolicy } from '../policy.ts'
import { ladderPins } from '../storage/ladder-pins.ts'
import { accountName, grade, personName, toAccount, toPerson, words } from './fields.ts'

export const ladderPin = defineFact({
  noun: 'ladder pin',
  plural: 'ladder-pins',
  heading: 'Levels that a CSM holds an account to be on, beside what the evidence says',
  idPrefix: 'pin',
  about:
    'The level of the ladder on which one of your people sees an account, with the reason and until when. It is shown beside the expected level E and enters no number. `occurredAt` is when it was set; take it back with `retracted`.',
  table: ladderPins,
  shape: {
    account: accountName,
    level: grade.meta({ description: 'The level they see, 1 commodity to 5 trusted adviser.' }),
    reason: words.meta({ description: 'Why: what the evidence does not show.' }),
    expiresOn: daySchema.meta({
      description: 'The first day on which it no longer holds: 1 to 90 days after it was set.',
    }),
    person: personName
      .nullish()
      .meta({ description: 'Whose opinion it is. Default: the person your key names.' }),
  },
  account: { through: 'account' },
  references: { account: toAccount, person: toPerson },
  words: { reason: { kind: 'ladderPin.reason' } },
  auditCreation: true,
  author: { field: 'person', needed: true },
  validate: ({ expiresOn }, { occurredAt }) => {
    const tooLong = checkPin({ occurredOn: dayOf(occurredAt), expiresOn }, outcomesPolicy.ladder)
    return tooLong ? [tooLong] : []
  },
})
