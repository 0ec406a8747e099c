// Retention over the quarters: what became of those that are over, and the range of this one and of those to come.
import { useQueries } from '@tanstack/react-query'
import { FanChart } from '../../charts/fan-chart.tsx'
import { answerOptions } from '../../client/use-answer.ts'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { type Forecast, fanQuarters } from './fan-quarters.ts'
import { quarterAfter, quarterWords } from './quarters.ts'
import '../../styles/charts.css'

const AHEAD = [1, 2, 3]

export function FanSection({ forecast, segment }: { forecast: Forecast; segment: string | undefined }) {
  const time = useTimeTravel()
  const coming = useQueries({
    queries: AHEAD.map(by =>
      answerOptions('/v1/forecast', {
        query: { quarter: quarterAfter(forecast.quarter, by), segment, pastQuarters: 0, ...time },
      }),
    ),
  })
  const ahead = [forecast, ...coming.flatMap(({ data }) => (data === undefined ? [] : [data]))]
  const quarters = fanQuarters('gross', ahead)
  return (
    <section className="card">
      <div className="row apart">
        <h2>Gross retention over the quarters</h2>
        <p className="legend">
          <span className="outcome">Actual</span> <span className="muted">Expected, with its 80 % range</span>
        </p>
      </div>
      <FanChart
        quarters={quarters.map(each => ({ ...each, quarter: quarterWords(each.quarter) }))}
        label={`Gross retention, expected and observed, of ${quarters.length} quarters. The table below says the same.`}
      />
      <details>
        <summary className="small">As a table</summary>
        <TableScroll label="Retention by quarter">
          <table>
            <TableHead columns={['Quarter', numeric('Expected'), numeric('Low, high'), numeric('Actual')]} />
            <tbody>
              {quarters.map(({ quarter, predicted, low, high, observed }) => (
                <tr key={quarter}>
                  <th scope="row">{quarterWords(quarter)}</th>
                  <td className="number">
                    <Share share={predicted} />
                  </td>
                  <td className="number">
                    {low === null ? <span className="muted">over</span> : <Share share={low} />}
                    {high === null ? null : (
                      <>
                        {' '}
                        to <Share share={high} />
                      </>
                    )}
                  </td>
                  <td className="number">
                    <Share share={observed} none="to come" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
    </section>
  )
}
