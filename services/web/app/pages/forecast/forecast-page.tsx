// The forecast of a quarter: what it keeps, how sure that is, three numbers side by side, and how near each came before.
import { useAnswer } from '../../client/use-answer.ts'
import { segmentWords } from '../../controls/account-words.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Button } from '../../controls/button.tsx'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { formatMoney, formatPercent, plural } from '../../controls/format.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { type Reads, useAddress } from '../../layout/use-address.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { usePageTitle } from '../../layout/use-page-title.ts'
import { mayWrite, useSession } from '../../session/use-session.ts'
import { BookAheadSection } from './book-ahead-section.tsx'
import { BookSection } from './book-section.tsx'
import { BridgeSection } from './bridge-section.tsx'
import { CommitFinal } from './commit-final.tsx'
import type { Forecast } from './fan-quarters.ts'
import { FanSection } from './fan-section.tsx'
import '../../styles/beyond.css'
import './forecast.css'
import { GroupsSection } from './groups-section.tsx'
import { HistorySection } from './history-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { isQuarter, quarterAfter, quarterOf, quarterWords } from './quarters.ts'

const PAST_QUARTERS = 4

const READS: Reads = { quarter: isQuarter }

export function ForecastPage() {
  usePageTitle('Forecast')
  const { quarter: asked, segment } = useAddress(READS)
  const setSearch = useSetPageSearch()
  const time = useTimeTravel()
  const { role } = useSession()
  const current = quarterOf(time.asOf === undefined ? new Date() : new Date(`${time.asOf}T12:00:00`))
  const quarter = isQuarter(asked) ? asked : current
  const forecast = useAnswer(
    '/v1/forecast',
    { query: { quarter, segment, pastQuarters: PAST_QUARTERS, ...time } },
    { keepsLast: true },
  )
  const move = (by: number): void => {
    const next = quarterAfter(quarter, by)
    setSearch({ quarter: next === current ? undefined : next })
  }
  return (
    <>
      <div className="page-head in-turn">
        <div>
          <h1>Forecast for {quarterWords(quarter)}</h1>
          <p>{forecast.isPending ? <span className="skeleton" aria-busy="true" /> : sumUp(forecast.data)}</p>
        </div>
        <div className="row">
          <Button onClick={() => move(-1)}>Quarter before</Button>
          <Button onClick={() => move(1)}>Quarter after</Button>
          <FilterSelect
            label="Segment"
            any="All"
            value={segment}
            choices={segmentChoices(forecast.data, segment)}
            onChange={chosen => setSearch({ segment: chosen })}
          />
        </div>
      </div>
      <AnswerView answer={forecast} lines={14}>
        {data => (
          <div className="forecast-grid">
            <div className="stack">
              <FanSection forecast={data} segment={segment} />
              <BridgeSection quarter={quarter} segment={segment} currency={data.currency} />
            </div>
            <div className="stack">
              <NumbersSection
                forecast={data}
                commit={
                  mayWrite(role) && time.asOf === undefined ? (
                    <CommitFinal forecast={data} segment={segment} />
                  ) : null
                }
              />
              <GroupsSection forecast={data} />
            </div>
            <BookSection quarter={quarter} since={data.since} segment={segment} />
            <BookAheadSection segment={segment} />
            <HistorySection segment={segment} />
          </div>
        )}
      </AnswerView>
    </>
  )
}

function sumUp(forecast: Forecast | undefined): string {
  if (forecast === undefined) return 'What the quarter keeps, and how sure that is.'
  const { gross, arrDueMinor, currency, renewals } = forecast
  if (gross === null || currency === null) return 'Nothing with an ARR falls due in it.'
  const { expected, p10, p90 } = gross.amountMinor
  const money = (minor: number): string => formatMoney(minor, currency)
  const [due, rate] = [money(arrDueMinor), formatPercent(gross.rate.expected)]
  const decided = `${renewals.decided} of ${plural(renewals.due, 'renewal')} ${renewals.due === 1 ? 'is' : 'are'} decided.`
  // then there is no range any more
  if (renewals.decided === renewals.due)
    return `Of ${due} due ${money(expected)} is kept, ${rate}. ${decided}`
  return `Of ${due} due we expect to keep ${money(expected)}, ${rate}: in eight cases of ten between ${money(p10)} and ${money(p90)}. ${decided}`
}

function segmentChoices(forecast: Forecast | undefined, chosen: string | undefined) {
  const keys = (forecast?.groups.segments ?? []).flatMap(({ key }) => (key === null ? [] : [key]))
  const all = new Set(chosen === undefined ? keys : [...keys, chosen])
  return [...all].sort().map(value => ({ value, words: segmentWords(value) }))
}
