// What went with losing a renewal, one sign at a time, the surest first.
import { formatNumber } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { driverWords } from './driver-words.ts'
import type { Report } from './report-types.ts'

export function DriverTable({ drivers }: { drivers: Report['drivers'] }) {
  return (
    <TableScroll label="Drivers of renewals">
      <table>
        <TableHead columns={['What', numeric('Odds'), numeric('95 of 100 such'), numeric('Renewals')]} />
        <tbody>
          {drivers.map(driver => (
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
  )
}

/** Coloured only where the interval lies on one side of 1. */
function sure({ low95, high95 }: { low95: number; high95: number }): string {
  if (low95 > 1) return 'bad'
  return high95 < 1 ? 'good' : ''
}
