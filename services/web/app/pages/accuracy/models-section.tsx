// Every model that has answered or may answer, with why it does or does not.
import type { Answer } from '@rung/client'
import { formatDay } from '../../controls/format.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'

type Model = Answer<'get', '/v1/models'>['data'][number]

const STATUS: Readonly<Record<string, string>> = {
  in_force: 'Answers now',
  retired: 'Answered before',
  candidate: 'Waits',
}

export function ModelsSection({ models, leadDays }: { models: readonly Model[]; leadDays: number }) {
  const shown = models.filter(model => model.leadDays === leadDays)
  if (shown.length === 0) return null
  return (
    <section className="card">
      <h2>Models for {leadDays} days before</h2>
      <TableScroll label="Models">
        <table>
          <TableHead columns={['Model', 'Learned', numeric('Renewals'), 'Why']} />
          <tbody>
            {shown.map(({ id, basis, status, learnedAt, n, lost, why }) => (
              <tr key={id}>
                <th scope="row">
                  {basis === 'prior' ? 'What is known of others' : 'Learned from yours'}{' '}
                  <span className="tiny">{STATUS[status] ?? status}</span>
                </th>
                <td>
                  {learnedAt === null ? <span className="muted">comes with Rung</span> : formatDay(learnedAt)}
                </td>
                <td className="number">{n === null ? '' : `${n}, ${lost} lost`}</td>
                <td className="small muted">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
