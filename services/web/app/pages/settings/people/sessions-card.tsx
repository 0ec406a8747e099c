// Who is signed in now.
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay, formatInstant } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useWrite } from '../use-write.ts'
import { roleWords } from './role-words.ts'

export function Sessions() {
  const { nameOf } = usePeople()
  const sessions = useAnswer('/v1/sessions', { query: { limit: 100 } })
  const end = useWrite((id: string) => rung.delete('/v1/sessions/{id}', { path: { id } }), ['/v1/sessions'])
  return (
    <div className="card stack">
      <h3>Signed in now</h3>
      {end.error === null ? null : <ErrorNote error={end.error} />}
      <AnswerView answer={sessions}>
        {({ data }) => (
          <TableScroll label="Sessions">
            <table {...TABLE} className="stacks">
              <TableHead parts={HEAD_PARTS} columns={['Who', 'As', 'Seen', 'Ends by', unseen('Change')]} />
              <tbody {...ROWS}>
                {data
                  .filter(({ revokedAt }) => revokedAt === null)
                  .map(({ id, person, role, lastSeenAt, createdAt, expiresAt, isCurrent }) => (
                    <tr {...ROW} key={id}>
                      <th {...ROW_HEAD} scope="row">
                        {nameOf(person) ?? 'Somebody'}
                      </th>
                      <td {...cell('As')}>{roleWords(role)}</td>
                      <td {...cell('Seen')}>{formatInstant(lastSeenAt ?? createdAt)}</td>
                      <td {...cell('Ends by')}>{formatDay(expiresAt)}</td>
                      <td {...cell('')}>
                        {isCurrent ? (
                          <span className="muted">this one</span>
                        ) : (
                          <Button isQuiet onClick={() => end.mutate(id)}>
                            End it
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </AnswerView>
    </div>
  )
}
