// What was published, by whom and why, and the way back to it.
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatInstant } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useWrite } from '../use-write.ts'

export function VersionsCard({ isAdmin, current }: { isAdmin: boolean; current: number | undefined }) {
  const versions = useAnswer('/v1/config/versions', { query: { limit: 50 } })
  const { nameOf } = usePeople()
  const rollBack = useWrite(
    (version: number) =>
      rung.post('/v1/config/versions/{version}/rollback', { path: { version }, body: {} } as never),
    ['/v1/config/drafts', '/v1/config', '/v1/config/versions'],
  )
  return (
    <div className="card stack">
      <h3>Published</h3>
      {rollBack.error === null ? null : <ErrorNote error={rollBack.error} />}
      <AnswerView answer={versions}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="muted">Nothing yet: accounts are judged by what comes with Rung.</p>
          ) : (
            <TableScroll label="Published versions">
              <table {...TABLE} className="stacks">
                <TableHead parts={HEAD_PARTS} columns={['Version', 'When', 'By', 'Why', unseen('Change')]} />
                <tbody {...ROWS}>
                  {data.map(({ version, publishedAt, personId, note, rollbackOf }) => (
                    <tr {...ROW} key={version}>
                      <th {...ROW_HEAD} scope="row">
                        {version}
                      </th>
                      <td {...cell('When')}>{formatInstant(publishedAt)}</td>
                      <td {...cell('By')}>{nameOf(personId) ?? 'A key'}</td>
                      <td {...cell('Why')}>
                        {rollbackOf === null ? note : `Back to version ${rollbackOf}. ${note}`}
                      </td>
                      <td {...cell('')}>
                        {version === current ? (
                          <span className="muted">in force</span>
                        ) : isAdmin ? (
                          <Button isQuiet onClick={() => rollBack.mutate(version)}>
                            Draft a way back<span className="visually-hidden"> to version {version}</span>
                          </Button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )
        }
      </AnswerView>
    </div>
  )
}
