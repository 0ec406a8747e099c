// Renewals: what is known of the end of a term, and how it was resolved.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { renewals } from '../storage/renewals.ts'
import { minorField, referenceField, resolutionField, shareField } from './fields.ts'
import { refuseRenewal } from './refuse-renewal.ts'
import { resolveSubscriptions } from './subscription.ts'

export const renewal = defineFact({
  noun: 'renewal',
  plural: 'renewals',
  heading: 'The ends of terms: what is known of them, and how they were resolved',
  // GET /v1/renewals is the list of open renewals by risk.
  listedAs: 'renewal-facts',
  idPrefix: 'rnw',
  about:
    'The end of a term: notice, what the CSM expects, and how it was resolved. Only needed when there is something to say: an open renewal follows from the subscription alone.',
  table: renewals,
  shape: {
    subscription: referenceField('subscription'),
    dueOn: daySchema,
    arrMinor: minorField
      .nullish()
      .meta({ description: 'At stake. Default: what the subscription is worth on the day before.' }),
    noticeOn: daySchema.nullish().meta({ description: 'The day on which the customer gave notice.' }),
    csmCall: resolutionField.nullish().meta({ description: 'What the CSM expects.' }),
    csmProbability: shareField.nullish().meta({ description: "The CSM's own probability that it is kept." }),
    resolution: resolutionField
      .nullish()
      .meta({ description: 'How it ended; null or left out while it is open.' }),
    resolvedOn: daySchema.nullish(),
    arrAfterMinor: minorField
      .nullish()
      .meta({ description: 'A year of it afterwards. Needed when contracted or expanded; churned means 0.' }),
  },
  account: { through: 'subscription' },
  references: { subscription: { noun: 'subscription', resolve: resolveSubscriptions } },
  derive: (body, { before }) => {
    if (body.resolution === 'churned') return { ...body, arrAfterMinor: body.arrAfterMinor ?? 0 }
    // The nothing that followed from a churn goes with it.
    const isLeft = before?.resolution === 'churned' && body.arrAfterMinor === 0
    return isLeft ? { ...body, arrAfterMinor: null } : body
  },
  validate: refuseRenewal,
})
