// What of usage is measured, and the milestones that say that an outcome is near.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { mayManage, useSession } from '../../../session/use-session.ts'
import { MeasureForm } from './measure-form.tsx'
import { measureWords } from './measure-words.ts'
import { MilestoneForm } from './milestone-form.tsx'

export function MeasuresSection() {
  const { role } = useSession()
  const metrics = useAnswer('/v1/metrics', { query: { limit: 200 } })
  const milestones = useAnswer('/v1/milestones', { query: { limit: 200 } })
  return (
    <>
      <div className="card stack">
        <h3>Measures of usage</h3>
        <AnswerView answer={metrics}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty title="No measure of your own yet">
                <p>
                  Active days, people and features are measured without one. Add what says that your product
                  is used well.
                </p>
              </Empty>
            ) : (
              <TableScroll label="Measures">
                <table {...TABLE} className="stacks">
                  <TableHead parts={HEAD_PARTS} columns={['Name', 'Measures']} />
                  <tbody {...ROWS}>
                    {data.map(metric => (
                      <tr {...ROW} key={metric.key}>
                        <th {...ROW_HEAD} scope="row">
                          {metric.key} {metric.retired ? <span className="tiny">retired</span> : null}
                        </th>
                        <td {...cell('Measures')}>{measureWords(metric)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )
          }
        </AnswerView>
        {mayManage(role) ? <MeasureForm /> : null}
      </div>
      <div className="card stack">
        <h3>Milestones</h3>
        <AnswerView answer={milestones}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty title="No milestone yet" />
            ) : (
              <TableScroll label="Milestones">
                <table {...TABLE} className="stacks">
                  <TableHead parts={HEAD_PARTS} columns={['Name', 'Reached when']} />
                  <tbody {...ROWS}>
                    {data.map(({ key, metric, threshold, retired }) => (
                      <tr {...ROW} key={key}>
                        <th {...ROW_HEAD} scope="row">
                          {key} {retired ? <span className="tiny">retired</span> : null}
                        </th>
                        <td {...cell('Reached when')}>
                          {metric === null ? 'somebody says so' : `${metric} is ${threshold ?? 1} or more`}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )
          }
        </AnswerView>
        {mayManage(role) ? <MilestoneForm metrics={metrics.data?.data.map(({ key }) => key) ?? []} /> : null}
      </div>
    </>
  )
}
