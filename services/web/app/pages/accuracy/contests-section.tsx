// A model against what else could answer: on renewals that neither had learned from.
import { formatNumber } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import type { Report } from './report-types.ts'

type Promotion = Report['promotion']

const AGAINST = [
  { key: 'prior', name: 'What is known of others' },
  { key: 'baseRate', name: 'How many were lost, nothing else' },
  { key: 'former', name: 'The one in force before' },
] as const

export function ContestsSection({ promotion }: { promotion: Promotion }) {
  const contests = AGAINST.flatMap(({ key, name }) => {
    const contest = promotion[key] ?? null
    return contest === null ? [] : [{ name, contest }]
  })
  if (contests.length === 0) return null
  return (
    <section className="card stack">
      <h2>Against what else could answer</h2>
      <p className="small muted">
        On renewals that neither had learned from. It answers where its log loss is lower by more than one
        standard error of the difference: “better by” counts those.
      </p>
      <TableScroll label="Against what else could answer">
        <table {...TABLE} className="stacks">
          <TableHead
            parts={HEAD_PARTS}
            columns={[
              'Against',
              numeric('Renewals'),
              numeric('Its log loss'),
              numeric('The other’s'),
              numeric('Better by'),
            ]}
          />
          <tbody {...ROWS}>
            {contests.map(({ name, contest }) => (
              <tr {...ROW} key={name}>
                <th {...ROW_HEAD} scope="row">
                  {name}
                </th>
                <td {...cell('Renewals')} className="number">
                  {formatNumber(contest.judged)}, {contest.judgedLost} lost
                </td>
                <td {...cell('Its log loss')} className="number">
                  {figure(contest.challengerLogLoss)}
                </td>
                <td {...cell('The other’s')} className="number">
                  {figure(contest.otherLogLoss)}
                </td>
                <td {...cell('Better by')} className="number">
                  {figure(contest.betterBy, 1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const figure = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? 'unknown' : formatNumber(value, digits)
