// What went with losing a renewal, one sign at a time, the surest first.
import { formatNumber } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { driverWords, goesWith } from './driver-words.ts'
import type { Report } from './report-types.ts'

export function DriverTable({ drivers }: { drivers: Report['drivers'] }) {
  return (
    <TableScroll label="Drivers of renewals">
      <table {...TABLE} className="stacks">
        <TableHead
          parts={HEAD_PARTS}
          columns={[
            'What',
            'More of it goes with',
            numeric('Odds'),
            numeric('95 of 100 such'),
            numeric('Renewals'),
          ]}
        />
        <tbody {...ROWS}>
          {drivers.map(driver => (
            <tr {...ROW} key={`${driver.feature}${driver.value ?? ''}`}>
              <th {...ROW_HEAD} scope="row">
                {driverWords(driver.feature, driver.value)}
              </th>
              <td {...cell('More of it goes with')} className={COLOUR[goesWith(driver) ?? 'neither']}>
                {goesWith(driver) ?? 'neither, surely'}
              </td>
              <td {...cell('Odds')} className="number">
                {formatNumber(driver.oddsRatio, 2)}
              </td>
              <td {...cell('95 of 100 such')} className="number small muted">
                {formatNumber(driver.low95, 2)} to {formatNumber(driver.high95, 2)}
              </td>
              <td {...cell('Renewals')} className="number">
                {driver.n}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Coloured only where it is sure. */
const COLOUR = { losing: 'bad', renewing: 'good', neither: 'muted' } as const
