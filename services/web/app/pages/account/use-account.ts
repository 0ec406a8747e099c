// The answers that more than one part of the page shows, each asked for once and shared.
import { useParams } from '@tanstack/react-router'
import { formatISO, parseISO, subDays } from 'date-fns'
import { useAnswer } from '../../client/use-answer.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'

/** The account in the address, by our id or theirs. */
export function useAccountId(): string {
  const { id } = useParams({ strict: false })
  return id ?? ''
}

function useOfAccount() {
  return { path: { id: useAccountId() }, query: useTimeTravel() }
}

export const useHealth = () => useAnswer('/v1/accounts/{id}/health', useOfAccount())
export const useLadder = () => useAnswer('/v1/accounts/{id}/ladder', useOfAccount())
export const useRenewalRisk = () => useAnswer('/v1/accounts/{id}/renewal-risk', useOfAccount())
export const useSuccessGap = () => useAnswer('/v1/accounts/{id}/success-gap', useOfAccount())
export const usePromises = () => useAnswer('/v1/accounts/{id}/promises', useOfAccount())
export const useUsage = () => useAnswer('/v1/accounts/{id}/usage', useOfAccount())

/** Who and what the account is: the one fact of it, as known then. */
export const useAccountFact = () =>
  useAnswer('/v1/accounts/{id}', { path: { id: useAccountId() }, query: useTimeTravel() })

/** Lists of an account's facts are short: one page holds them. */
function useListQuery() {
  return { query: { account: useAccountId(), limit: 200, ...useTimeTravel() } }
}

export const useStakeholders = () => useAnswer('/v1/stakeholders', useListQuery())
export const useSubscriptions = () => useAnswer('/v1/subscriptions', useListQuery())
export const useOutcomeFacts = () => useAnswer('/v1/outcomes', useListQuery())
export const useMeasurements = () => useAnswer('/v1/measurements', useListQuery())
export const useCustomerVerdicts = () => useAnswer('/v1/customer-verdicts', useListQuery())
export const useVendorVerdicts = () => useAnswer('/v1/vendor-verdicts', useListQuery())

/** Half a year: where lines part and what came before fits in one look. */
const HISTORY_DAYS = 182

/** Its lines up to the day shown, and what happened on them. */
export function useHistory() {
  const id = useAccountId()
  const { asOf, knownAt } = useTimeTravel()
  const from = subDays(asOf === undefined ? new Date() : parseISO(asOf), HISTORY_DAYS)
  return useAnswer('/v1/accounts/{id}/history', {
    path: { id },
    query: {
      from: formatISO(from, { representation: 'date' }),
      ...(asOf === undefined ? {} : { to: asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
  })
}

/** What moved the score up to the day shown. */
export function useChanges(days: number) {
  const id = useAccountId()
  const { asOf } = useTimeTravel()
  const until = asOf ?? formatISO(new Date(), { representation: 'date' })
  const since = formatISO(subDays(parseISO(until), days), { representation: 'date' })
  return useAnswer('/v1/accounts/{id}/health/changes', {
    path: { id },
    query: { since, ...(asOf === undefined ? {} : { until: asOf }) },
  })
}
