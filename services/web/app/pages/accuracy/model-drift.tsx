// Whether the world moved since a model was learned.
import { formatNumber, formatPercent, plural } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { driverWords } from './driver-words.ts'
import type { Report } from './report-types.ts'

const READINGS = {
  calibrated: 'as many as it said',
  overpredicted: 'fewer than it said',
  underpredicted: 'more than it said',
} as const

const MOVED_SHOWN = 8

/** Inputs that are not what they were, the most moved first, and the newest renewals held against what it says of them. */
export function Drift({ report: { calibrationDrift, inputDrift } }: { report: Report }) {
  const moved = inputDrift
    .filter(({ reading }) => reading !== 'steady')
    .toSorted((one, other) => other.index - one.index)
    .slice(0, MOVED_SHOWN)
  return (
    <section className="card stack">
      <h2>Has the world moved?</h2>
      <p>
        {calibrationDrift === null
          ? 'Too few renewals came after it to say.'
          : `Of the newest ${plural(calibrationDrift.n, 'renewal')} it was judged on ${calibrationDrift.lost} were lost, ${READINGS[calibrationDrift.reading]}: ${formatNumber(calibrationDrift.expected)}, or ${formatNumber(calibrationDrift.low95)} to ${formatNumber(calibrationDrift.high95)} if it is right.`}
      </p>
      {moved.length === 0 ? (
        <p className="small muted">
          What it reads of open renewals is spread as among those it learned from.
        </p>
      ) : (
        <TableScroll label="Signs that have moved">
          <table>
            <TableHead columns={['Moved since', numeric('Unknown then'), numeric('Unknown now')]} />
            <tbody>
              {moved.map(({ name, unknownThen, unknownNow, reading }) => (
                <tr key={name}>
                  <th scope="row">
                    {driverWords(name, null)}{' '}
                    {reading === 'drifted' ? <span className="tiny">much</span> : null}
                  </th>
                  <td className="number">{formatPercent(unknownThen)}</td>
                  <td className="number">{formatPercent(unknownNow)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
