// Who may sign in, as what.
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import type { Role } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'
import { ROLE_CHOICES } from './role-words.ts'

export function Roles() {
  const roles = useAnswer('/v1/roles', { query: { limit: 200 } })
  const give = useWrite(
    ({ person, role }: { person: string; role: Role }) =>
      rung.put('/v1/roles/{person}', { path: { person }, body: { role } }),
    ['/v1/roles', '/v1/sessions'],
  )
  const take = useWrite(
    (person: string) => rung.delete('/v1/roles/{person}', { path: { person } }),
    ['/v1/roles', '/v1/sessions'],
  )
  return (
    <div className="card stack">
      <h3>Who may sign in</h3>
      {(give.error ?? take.error) ? <ErrorNote error={give.error ?? take.error} /> : null}
      <AnswerView answer={roles}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="Nobody may sign in yet">
              <p>Invite somebody below.</p>
            </Empty>
          ) : (
            <TableScroll label="People and their roles">
              <table {...TABLE} className="stacks">
                <TableHead parts={HEAD_PARTS} columns={['Name', 'Role', 'Since', unseen('Change')]} />
                <tbody {...ROWS}>
                  {data.map(({ person, name, externalId, role, roleSince }) => (
                    <tr {...ROW} key={person}>
                      <th {...ROW_HEAD} scope="row">
                        {name ?? externalId}
                      </th>
                      <td {...cell('Role')}>
                        <select
                          aria-label={`Role of ${name ?? externalId}`}
                          value={role}
                          onChange={event => give.mutate({ person, role: event.target.value as Role })}
                        >
                          {ROLE_CHOICES.map(each => (
                            <option key={each.value} value={each.value}>
                              {each.words}
                            </option>
                          ))}
                        </select>
                      </td>
                      <td {...cell('Since')}>{formatDay(roleSince)}</td>
                      <td {...cell('')}>
                        <Button isQuiet onClick={() => take.mutate(person)}>
                          Take the role away
                          <span className="visually-hidden"> from {name ?? externalId}</span>
                        </Button>
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
