// Every model that has answered or could have, with why it does or does not, and the way to its report.
import { Link } from '@tanstack/react-router'
import { formatDay, plural } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { unbroken } from '../../controls/unbroken.ts'
import { basisWords, forWords, type Model, standsWords } from './model-words.ts'

export function ModelsSection({ models, leadDays }: { models: readonly Model[]; leadDays: number }) {
  const shown = models.filter(model => model.leadDays === leadDays)
  if (shown.length === 0) return null
  return (
    <section className="card">
      <h2>Models for {plural(leadDays, 'day')} before</h2>
      <TableScroll label="Models">
        <table {...TABLE} className="stacks">
          <TableHead parts={HEAD_PARTS} columns={['Model', 'Learned', numeric('Renewals'), 'Why']} />
          <tbody {...ROWS}>
            {shown.map(model => (
              <tr {...ROW} key={model.id}>
                <th {...ROW_HEAD} scope="row">
                  <Link to="/accuracy/$model" params={{ model: model.id }}>
                    {basisWords(model)}
                    {model.learnedAt === null ? null : (
                      <span className="visually-hidden">, {formatDay(model.learnedAt)}</span>
                    )}
                  </Link>{' '}
                  <span className="tiny">
                    {standsWords(model)}
                    {forWords(model)}
                  </span>
                </th>
                <td {...cell('Learned')}>
                  {model.learnedAt === null ? (
                    <span className="muted">comes with Rung</span>
                  ) : (
                    formatDay(model.learnedAt)
                  )}
                </td>
                <td {...cell('Renewals')} className="number">
                  {model.n === 0 ? '' : `${model.n}, ${model.lost} lost`}
                </td>
                <td {...cell('Why')} className="small muted whole">
                  {unbroken(model.why)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
