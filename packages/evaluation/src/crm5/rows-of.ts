// Rows to learn from and to foretell: terms and months of monthly plans, each as known 60 days before its end.
import { addDays, type Day } from '@rung/kernel'
import {
  contractRecipes,
  deriveFeatures,
  type FeatureValue,
  type ResolvedRenewal,
  type RiskFeatures,
  termTypeOf,
} from '@rung/renewal-risk'
import type { Contract, Crm5, LabelledTerm } from './read-crm5.ts'
import { signalsOf } from './signals-of.ts'

export const LEAD_DAYS = 60

export type TermRow = ResolvedRenewal & {
  readonly accountId: string
  readonly dueOn: Day
  readonly decidedOn: Day
  readonly truly: number
}

/** What is no size: taken as it is. */
const AS_IT_IS = [
  'active_days_28d',
  'core_features_used_28d',
  'seat_utilisation',
  'people_change',
  'discount',
  'channel',
]

export function featuresOf(signals: Readonly<Record<string, FeatureValue>>): RiskFeatures {
  const asItIs = AS_IT_IS.map(name => [name, signals[name] ?? null])
  return { ...deriveFeatures(signals, contractRecipes), ...Object.fromEntries(asItIs) }
}

/** In the order of their days. */
export function termRows(set: Crm5, terms: readonly LabelledTerm[]): TermRow[] {
  return terms.map(({ accountId, decidedOn, endsOn, lost, truly }) => {
    const contract = contractsOf(set, accountId).find(each => each.endsOn === endsOn)
    if (contract === undefined) throw new Error(`no contract of account ${accountId} ends on ${endsOn}`)
    return {
      accountId,
      decidedOn,
      truly,
      lost,
      dueOn: endsOn,
      termType: termTypeOf(contract.termMonths),
      features: featuresOf(signalsOf(set, contract, decidedOn)),
    }
  })
}

/**
 * The months of monthly plans that were over before `before`, as known 60 days before each ended; accounts that were no
 * customers yet have no row. One that is followed by another contract of the account was kept.
 */
export function monthRows(set: Crm5, before: Day): ResolvedRenewal[] {
  const rows = [...set.contracts.values()].flatMap(ofAccount =>
    ofAccount
      .filter(({ termMonths, endsOn }) => termMonths === 1 && endsOn < before)
      .flatMap(month => rowOf(set, ofAccount, month)),
  )
  return rows.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function rowOf(set: Crm5, ofAccount: readonly Contract[], month: Contract): ResolvedRenewal[] {
  const decidedOn = addDays(month.endsOn, -LEAD_DAYS)
  const inForce = ofAccount.filter(({ startsOn }) => startsOn <= decidedOn).at(-1)
  if (inForce === undefined) return []
  return [
    {
      features: featuresOf(signalsOf(set, inForce, decidedOn)),
      lost: !ofAccount.some(({ startsOn }) => startsOn === month.endsOn),
      termType: 'monthly',
      dueOn: month.endsOn,
    },
  ]
}

function contractsOf(set: Crm5, accountId: string): readonly Contract[] {
  return set.contracts.get(accountId) ?? []
}
