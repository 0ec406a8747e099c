// ARR due by month: kept and lost where it is decided, expected and at risk where it is open.
import { format, parseISO } from 'date-fns'
import { type MonthBar, MonthBars } from '../../charts/month-bars.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { shortSum } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { type Month, partsOf } from './month-parts.ts'
import '../../styles/charts.css'

const QUARTERS = 5

export function MonthsSection({ csm, segment }: { csm: string | undefined; segment: string | undefined }) {
  const time = useTimeTravel()
  const months = useAnswer(
    '/v1/renewal-months',
    { query: { quarters: QUARTERS, csm, segment, ...time } },
    { keepsLast: true },
  )
  return (
    <section className="card">
      <div className="row apart">
        <h2>ARR due by month{months.data?.currency ? `, ${months.data.currency}` : ''}</h2>
        <ul className="legend small">
          <li>
            <span className="swatch decided-kept" /> kept
          </li>
          <li>
            <span className="swatch decided-lost" /> lost
          </li>
          <li>
            <span className="swatch open-kept" /> open, expected to be kept
          </li>
          <li>
            <span className="swatch open-risk" /> open, at risk
          </li>
        </ul>
      </div>
      <AnswerView answer={months} lines={9}>
        {({ data, currency }) =>
          data.length === 0 ? (
            <Empty title="Nothing falls due in the next year" />
          ) : (
            <>
              <MonthBars
                months={data.map(barOf)}
                label="ARR due by month. The table below says the same."
                words={minor => (currency === null ? '' : shortSum(minor, currency))}
              />
              <MonthsTable months={data} currency={currency} />
            </>
          )
        }
      </AnswerView>
    </section>
  )
}

const nameOf = ({ month }: Month): string => format(parseISO(`${month}-01`), 'MMM yy')

const barOf = (month: Month): MonthBar => ({ month: month.month, name: nameOf(month), parts: partsOf(month) })

function MonthsTable({ months, currency }: { months: readonly Month[]; currency: string | null }) {
  return (
    <details>
      <summary className="small">As a table</summary>
      <TableScroll label="ARR due by month">
        <table>
          <TableHead
            columns={[
              'Month',
              numeric('Due'),
              numeric('Kept'),
              numeric('Lost'),
              numeric('Open, expected'),
              numeric('Open, at risk'),
            ]}
          />
          <tbody>
            {months.map(month => (
              <tr key={month.month}>
                <th scope="row">
                  {nameOf(month)} <span className="tiny">{month.renewals}</span>
                </th>
                <td className="number">
                  <Money minor={month.arrDueMinor} currency={currency} />
                </td>
                {partsOf(month).map(({ kind, minor }) => (
                  <td key={kind} className="number">
                    <Money minor={minor} currency={currency} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  )
}
