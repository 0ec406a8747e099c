// What outcomes, relationship and trust add to what usage tells alone.
import { formatChange, formatNumber } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import type { Report } from './report-types.ts'

const ADDS = {
  usage: 'What they do, alone',
  outcomes: 'and what they got',
  relationship: 'and where we stand',
  trust: 'and whether we keep promises',
  rest: 'and all else',
} as const

/** What outcomes tell that usage does not. */
export function Adds({ report: { outcomeLift } }: { report: Report }) {
  if (outcomeLift.length === 0) return null
  return (
    <section className="card">
      <h2>What adds to it</h2>
      <TableScroll label="What each group of signs adds">
        <table>
          <TableHead columns={['Of', numeric('Log loss'), numeric('Better by'), numeric('80 of 100 such')]} />
          <tbody>
            {outcomeLift.map(({ adds, logLoss, gain, gainSpread }) => (
              <tr key={adds}>
                <th scope="row">{ADDS[adds]}</th>
                <td className="number">{formatNumber(logLoss, 2)}</td>
                <td className="number">{gain === null ? '' : formatChange(gain, 2)}</td>
                <td className="number small muted">
                  {gainSpread === null
                    ? ''
                    : `${formatChange(gainSpread.low80, 2)} to ${formatChange(gainSpread.high80, 2)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
