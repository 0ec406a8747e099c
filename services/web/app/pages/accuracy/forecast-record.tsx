// How near forecasts came: of each quarter that is over what was predicted on its first day, by whom, and how often the range held.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatPercent, plural } from '../../controls/format.ts'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { quarterWords } from '../forecast/quarters.ts'

const PAST_QUARTERS = 4

export function ForecastRecord() {
  const forecast = useAnswer('/v1/forecast', { query: { pastQuarters: PAST_QUARTERS } })
  return (
    <section className="card">
      <h2>Forecast of gross retention</h2>
      <AnswerView answer={forecast} lines={6}>
        {({ accuracy, scores }) =>
          accuracy.length === 0 ? (
            <Empty title="No quarter is over yet that was forecast" />
          ) : (
            <>
              <p className="small muted">{coverageWords(scores.model)}</p>
              <TableScroll label="Forecasts and what became of them">
                <table>
                  <TableHead
                    columns={[
                      'Quarter',
                      numeric('Model'),
                      numeric('CSMs'),
                      numeric('Final'),
                      numeric('Actual'),
                    ]}
                  />
                  <tbody>
                    {accuracy.map(({ quarter, model, csm, final, actual }) => (
                      <tr key={quarter}>
                        <th scope="row">
                          <Link to="/forecast" search={{ quarter } as never}>
                            {quarterWords(quarter)}
                          </Link>
                        </th>
                        <td className="number">
                          <Share share={model?.grr ?? null} />
                        </td>
                        <td className="number">
                          <Share share={csm?.grr ?? null} />
                        </td>
                        <td className="number">
                          <Share share={final?.grr ?? null} />
                        </td>
                        <td className="number outcome">
                          <Share share={actual.grr} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </>
          )
        }
      </AnswerView>
    </section>
  )
}

/** Of forecasts that were served at the time: those of imported history are shown, and not counted. */
function coverageWords({ periods, coverage }: { periods: number; coverage: number | null }): string {
  if (periods === 0 || coverage === null) {
    return 'No quarter is over yet for which a range was given at the time: eight in ten should end inside theirs.'
  }
  return `The range given held in ${formatPercent(coverage)} of ${plural(periods, 'quarter')}; meant are 80 %.`
}
