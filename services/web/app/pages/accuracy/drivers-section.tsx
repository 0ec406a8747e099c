// What goes with losing a renewal, by what was learned: associations with their intervals, no causes.
import { isMissing } from '../../client/answers.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatNumber } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { driverWords } from './driver-words.ts'

export function DriversSection({ leadDays }: { leadDays: 30 | 90 | 180 }) {
  const drivers = useAnswer('/v1/renewal-drivers', { query: { leadDays } })
  if (isMissing(drivers.error)) return null
  return (
    <section className="card">
      <h2>What goes with losing a renewal</h2>
      <AnswerView answer={drivers} lines={8}>
        {({ drivers: found, n, lost }) =>
          found.length === 0 ? (
            <Empty title="Too few renewals are decided to tell" />
          ) : (
            <>
              <p className="small muted">
                Of {n} renewals, {lost} lost. Odds of losing where it is stronger by one standard deviation:
                above 1 it goes with losses, below 1 with renewals. It says what goes together, not what
                causes what.
              </p>
              <TableScroll label="Drivers of renewals">
                <table>
                  <TableHead
                    columns={['What', numeric('Odds'), numeric('95 of 100 such'), numeric('Renewals')]}
                  />
                  <tbody>
                    {found.map(driver => (
                      <tr key={`${driver.feature}${driver.value ?? ''}`}>
                        <th scope="row">{driverWords(driver.feature, driver.value)}</th>
                        <td className={`number ${sure(driver)}`}>{formatNumber(driver.oddsRatio, 2)}</td>
                        <td className="number small muted">
                          {formatNumber(driver.low95, 2)} to {formatNumber(driver.high95, 2)}
                        </td>
                        <td className="number">{driver.n}</td>
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

/** Coloured only where the interval lies on one side of 1. */
function sure({ low95, high95 }: { low95: number; high95: number }): string {
  if (low95 > 1) return 'bad'
  return high95 < 1 ? 'good' : ''
}
