// What of usage is measured, and the milestones that say that an outcome is near.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
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
                <table>
                  <TableHead columns={['Name', 'Measures']} />
                  <tbody>
                    {data.map(metric => (
                      <tr key={metric.key}>
                        <th scope="row">
                          {metric.key} {metric.retired ? <span className="tiny">retired</span> : null}
                        </th>
                        <td>{measureWords(metric)}</td>
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
                <table>
                  <TableHead columns={['Name', 'Reached when']} />
                  <tbody>
                    {data.map(({ key, metric, threshold, retired }) => (
                      <tr key={key}>
                        <th scope="row">
                          {key} {retired ? <span className="tiny">retired</span> : null}
                        </th>
                        <td>
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
