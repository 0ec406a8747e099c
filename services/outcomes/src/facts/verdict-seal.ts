// A customer's verdict waits for the CSM's own: until they have filed it, that CSM sees none of what the customer said.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import { type FactSeal, readRevisions } from '@rung/fact-ledger'
import { viewerOf } from '@rung/signals'
import { sealedFrom } from '../judgement/sealed-facts.ts'
import { type CustomerVerdictRow, customerVerdicts } from '../storage/customer-verdicts.ts'
import { lookedAfter } from '../storage/looked-after.ts'
import { vendorVerdicts } from '../storage/vendor-verdicts.ts'

export const verdictSeal: FactSeal = {
  hides: ['achieved', 'experience'],
  about:
    'Sealed to the CSM of the account until they have filed their own verdict of the period, for 7 days at most, and never at grades of 2 or less: lists leave it out and say how many, one read by id is without grades and words.',
  fix: 'File your own verdict of the outcome for the period first: POST /v1/vendor-verdicts.',
  sealedFrom: async (tx, caller, now, rows) => {
    const { personId } = caller
    const accountIds = [...new Set(rows.flatMap(row => row.accountId ?? []))]
    const viewer = viewerOf(caller, now)
    const own = await lookedAfter(tx, viewer, accountIds)
    if (personId === null || own.size === 0) return new Map()
    const [customer, vendor, policyAt] = await Promise.all([
      readRevisions(tx, { table: customerVerdicts }, [...own]),
      readRevisions(tx, { table: vendorVerdicts }, [...own]),
      readOutcomesPolicies(tx),
    ])
    const asked = rows.filter(row => own.has(row.accountId ?? '')) as unknown as CustomerVerdictRow[]
    const sealed = sealedFrom(
      { customerVerdicts: asked },
      { customer, vendor },
      personId,
      now,
      policyAt(now).successGap,
    )
    return new Map(sealed.map(({ id, until }) => [id, until]))
  },
}
