// Quarters that are over: what each voice predicted on their first day, the range served, and what they became.
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatChange, formatPercent } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import { type HistoryRow, type PastQuarter, pastQuarters } from './past-quarters.ts'
import { quarterWords } from './quarters.ts'

export function HistorySection({ segment }: { segment: string | undefined }) {
  const query = { segment, ...useTimeTravel() }
  const history = useAnswer('/v1/forecast/history', { query }, { keepsLast: true })
  return (
    <section className="card wide">
      <div className="row apart">
        <h2>Predicted on the first day, and what it became</h2>
        <CsvButton path="/v1/forecast/history" query={query} name="forecast-history.csv" />
      </div>
      <AnswerView answer={history} lines={9}>
        {({ data, currency, notRebuilt }) => (
          <>
            <PastTable past={pastQuarters(data)} currency={currency} />
            {notRebuilt.length === 0 ? null : (
              <p className="tiny">
                {notRebuilt.length === 1 ? 'A quarter is' : `${notRebuilt.length} quarters are`} left out: the
                history of their first day is not rebuilt.
              </p>
            )}
          </>
        )}
      </AnswerView>
    </section>
  )
}

function PastTable({ past, currency }: { past: readonly PastQuarter[]; currency: string | null }) {
  const setSearch = useSetPageSearch()
  if (past.length === 0) {
    return (
      <Empty title="No quarter before this one is known">
        <p>Once one is over, it stands here with what was predicted of it.</p>
      </Empty>
    )
  }
  return (
    <TableScroll label="Past quarters">
      <table>
        <TableHead
          columns={[
            'Quarter',
            numeric('Due, decided'),
            numeric('Actual'),
            numeric('Model'),
            numeric('Range given'),
            numeric('CSMs’ calls'),
            numeric('Final'),
          ]}
        />
        <tbody>
          {past.map(({ quarter, observed, model, csm, final }) => (
            <tr key={quarter}>
              <th scope="row">
                <a
                  href={`?quarter=${quarter}`}
                  onClick={event => {
                    event.preventDefault()
                    setSearch({ quarter })
                  }}
                >
                  {quarterWords(quarter)}
                </a>
              </th>
              <td className="number">
                <Money minor={observed.arrDueMinor} currency={currency} />
              </td>
              <td className="number outcome">
                <Share share={observed.grr} />
              </td>
              <Predicted row={model} />
              <td className="number small">{rangeWords(model)}</td>
              <Predicted row={csm} />
              <Predicted row={final} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Predicted({ row }: { row: HistoryRow | undefined }) {
  return (
    <td className="number">
      <Share share={row?.predicted?.grr ?? null} />{' '}
      {row?.grrError == null ? null : <span className="tiny">{formatChange(row.grrError * 100, 1)}</span>}
    </td>
  )
}

function rangeWords(row: HistoryRow | undefined) {
  const { p10 = null, p90 = null } = row?.predicted ?? {}
  if (p10 === null || p90 === null) return <span className="muted">none given</span>
  const held = row?.isWithin === null ? '' : row?.isWithin === true ? ', held' : ', missed'
  return `${formatPercent(p10)} to ${formatPercent(p90)}${held}`
}
