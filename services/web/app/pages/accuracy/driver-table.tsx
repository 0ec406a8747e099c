// What went with losing a renewal, one sign at a time, the surest first.
import { formatNumber } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { driverWords, goesWith } from './driver-words.ts'
import type { Report } from './report-types.ts'

export function DriverTable({ drivers }: { drivers: Report['drivers'] }) {
  return (
    <TableScroll label="Drivers of renewals">
      <table>
        <TableHead
          columns={[
            'What',
            'More of it goes with',
            numeric('Odds'),
            numeric('95 of 100 such'),
            numeric('Renewals'),
          ]}
        />
        <tbody>
          {drivers.map(driver => (
            <tr key={`${driver.feature}${driver.value ?? ''}`}>
              <th scope="row">{driverWords(driver.feature, driver.value)}</th>
              <td className={COLOUR[goesWith(driver) ?? 'neither']}>
                {goesWith(driver) ?? 'neither, surely'}
              </td>
              <td className="number">{formatNumber(driver.oddsRatio, 2)}</td>
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

/** Coloured only where it is sure. */
const COLOUR = { losing: 'bad', renewing: 'good', neither: 'muted' } as const
