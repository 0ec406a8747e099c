// Days on which a model was learned anew to be judged, and how it did after each.
import { formatDay, formatNumber } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import type { Report } from './report-types.ts'

/** Each time learned from what was over by then, and judged on what came after. */
export function Origins({ report: { origins } }: { report: Report }) {
  if (origins.length === 0) return null
  return (
    <section className="card">
      <h2>As it was judged</h2>
      <p className="small muted">
        Learned anew from what was over by each day, and judged on what was decided after it.
      </p>
      <TableScroll label="Days on which it was learned anew">
        <table>
          <TableHead
            columns={[
              'Learned by',
              numeric('From'),
              numeric('Judged on'),
              numeric('Log loss'),
              numeric('Before'),
            ]}
          />
          <tbody>
            {origins.map(({ on, learnedFrom, judged, judgedLost, logLoss, priorLogLoss }) => (
              <tr key={on}>
                <th scope="row">{formatDay(on)}</th>
                <td className="number">{formatNumber(learnedFrom)}</td>
                <td className="number">
                  {formatNumber(judged)}, {judgedLost} lost
                </td>
                <td className="number">{formatNumber(logLoss, 2)}</td>
                <td className="number">{formatNumber(priorLogLoss, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
