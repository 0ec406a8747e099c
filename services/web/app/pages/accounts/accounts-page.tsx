// The page "Accounts": where all stand, on a map and as a table, narrowed by one grammar of filters in the address.
import type { Answer } from '@rung/client'
import { useEffect } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { usePeople } from '../../client/use-people.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { EVERYBODY } from '../../controls/everybody.ts'
import { formatCount, formatMoney, plural } from '../../controls/format.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { useSession } from '../../session/use-session.ts'
import { AccountsList } from './accounts-list.tsx'
import { AccountsMap } from './accounts-map.tsx'
import { type AccountFilters, isNarrowed, withoutBand } from './accounts-search.ts'
import { BandTiles } from './band-tiles.tsx'
import { FilterBar } from './filter-bar.tsx'
import { NoAccounts } from './no-accounts.tsx'
import { usePortfolioQuery } from './use-portfolio-query.ts'
import { ViewTabs } from './views/view-tabs.tsx'
import '../../styles/beyond.css'
import './accounts.css'
import './accounts-map.css'
import './accounts-table.css'

export function AccountsPage() {
  usePageTitle('Accounts')
  const isReady = useOwnAccountsFirst()
  return isReady ? <Accounts /> : null
}

function Accounts() {
  const { filters, query } = usePortfolioQuery()
  const summary = useAnswer(
    '/v1/portfolio/summary',
    { query: query(withoutBand(filters)) },
    { keepsLast: true },
  )
  const whose = useWhose(filters)
  const all = summary.data?.all
  if (all?.accounts === 0 && !isNarrowed(filters)) return <NoAccounts whose={whose} filters={filters} />
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{whose}</h1>
          <p aria-live="polite">{summary.isPending ? 'Counting' : sentenceOf(summary.data)}</p>
        </div>
      </div>
      <ViewTabs />
      <FilterBar segments={summary.data?.segments ?? []} />
      <div className="accounts-overview">
        <AccountsMap />
        <AnswerView answer={summary} lines={8}>
          {data => <BandTiles summary={data} />}
        </AnswerView>
      </div>
      <AccountsList />
    </>
  )
}

function sentenceOf(summary: Answer<'get', '/v1/portfolio/summary'> | undefined): string {
  if (summary === undefined) return 'What they do, and what they got.'
  const { all, bands, currency } = summary
  const money = (minor: number): string => formatMoney(minor, currency ?? 'EUR')
  const atRisk = bands.find(({ key }) => key === 'at_risk')
  const total = `${plural(all.accounts, 'account')}, ${money(all.arrMinor)} a year.`
  if (atRisk === undefined) return `${total} None is at risk.`
  const risk = `${formatCount(atRisk.accounts)} ${atRisk.accounts === 1 ? 'is' : 'are'} at risk`
  return `${total} ${risk.charAt(0).toUpperCase()}${risk.slice(1)}, with ${money(atRisk.arrMinor)}.`
}

/** A CSM sees their own accounts first, by a filter that stands in the address: whoever gets the link sees the same. */
function useOwnAccountsFirst(): boolean {
  const { role, person } = useSession()
  const { csm } = usePageSearch()
  const setSearch = useSetPageSearch()
  const isMissing = role === 'csm' && csm === undefined
  useEffect(() => {
    if (isMissing) void setSearch({ csm: person.id }, { replaces: true })
  }, [isMissing, person.id, setSearch])
  return !isMissing
}

function useWhose({ csm }: AccountFilters): string {
  const { person } = useSession()
  const { nameOf } = usePeople()
  if (csm === undefined || csm === EVERYBODY) return 'All accounts'
  if (csm === person.id || csm === person.externalId) return 'My accounts'
  return `Accounts of ${nameOf(csm) ?? 'one CSM'}`
}
