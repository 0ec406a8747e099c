// Renewals: what falls due by month, then the open ones by what is at risk, each with its reasons and the CSM's call beside the model's.
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { JudgingNote } from '../../controls/judging-note.tsx'
import { listedOf } from '../../controls/long-list.ts'
import { Pager } from '../../controls/pager.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useAddress } from '../../layout/use-address.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { CalendarButton } from './calendar-button.tsx'
import { CalendarSubscription } from './calendar-subscription.tsx'
import { MonthsSection } from './months-section.tsx'
import { RenewalFilters } from './renewal-filters.tsx'
import { RenewalsTable } from './renewals-table.tsx'
import '../../styles/beyond.css'
import './renewals.css'
import { csmIn, READS, readRenewalQuery } from './renewal-query.ts'

export function RenewalsPage() {
  usePageTitle('Renewals')
  const search = useAddress(READS)
  const query = { ...readRenewalQuery(search), ...useTimeTravel() }
  const renewals = useAnswer('/v1/renewals', { query }, { keepsLast: true })
  const { limit: _, cursor: __, ...filters } = query
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Renewals</h1>
          <p>What falls due, what it is worth, and what puts it at risk.</p>
        </div>
        <div className="row">
          <CsvButton path="/v1/renewals" query={filters} name="renewals.csv" />
          <CalendarButton renewals={renewals.data?.data ?? []} />
        </div>
      </div>
      <div className="stack">
        <MonthsSection csm={csmIn(search.csm)} segment={search.segment} />
        <section aria-labelledby="open-renewals">
          <h2 id="open-renewals" className="renewals-title">
            Open renewals
          </h2>
          <RenewalFilters />
          <AnswerView answer={renewals} lines={20}>
            {({ data, nextCursor, pending, stuckAccounts }) =>
              data.length === 0 ? (
                <Empty title="No open renewal here">
                  <p>
                    Widen the filters, or import subscriptions in Settings: each term that ends is a renewal.
                  </p>
                </Empty>
              ) : (
                <>
                  <RenewalsTable renewals={data} listed={listedOf(query, renewals)} />
                  <Pager nextCursor={nextCursor} />
                  <JudgingNote pending={pending} stuckAccounts={stuckAccounts} />
                  <CalendarSubscription />
                </>
              )
            }
          </AnswerView>
        </section>
      </div>
    </>
  )
}
