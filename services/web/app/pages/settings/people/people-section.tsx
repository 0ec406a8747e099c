// Who may sign in, as what; who was invited; who is signed in now.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatDay, formatInstant } from '../../../controls/format.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import type { Role } from '../../../session/use-session.ts'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'
import { ROLE_CHOICES, roleWords } from './role-words.ts'

export function PeopleSection() {
  return (
    <>
      <Roles />
      <Invitations />
      <Sessions />
    </>
  )
}

function Roles() {
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
              <table>
                <TableHead columns={['Name', 'Role', 'Since', unseen('Change')]} />
                <tbody>
                  {data.map(({ person, name, externalId, role, roleSince }) => (
                    <tr key={person}>
                      <th scope="row">{name ?? externalId}</th>
                      <td>
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
                      <td>{formatDay(roleSince)}</td>
                      <td>
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

function Invitations() {
  const { people, nameOf } = usePeople()
  const [person, setPerson] = useState('')
  const [role, setRole] = useState<Role>('csm')
  const [link, setLink] = useState<string>()
  const invitations = useAnswer('/v1/invitations', { query: { limit: 50 } })
  const invite = useWrite(
    () => rung.post('/v1/invitations', { body: { person, role } }),
    ['/v1/invitations'],
    made => setLink(made.link),
  )
  const revoke = useWrite(
    (id: string) => rung.delete('/v1/invitations/{id}', { path: { id } }),
    ['/v1/invitations'],
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <div className="card stack">
      <h3>Invite somebody</h3>
      {link === undefined ? (
        <form className="inline" onSubmit={send}>
          <Field label="Person">
            {({ id }) => (
              <select id={id} required value={person} onChange={event => setPerson(event.target.value)}>
                <option value="">Choose one</option>
                {people.map(each => (
                  <option key={each.id} value={each.id}>
                    {each.name ?? each.externalId}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Role">
            {({ id }) => (
              <select id={id} value={role} onChange={event => setRole(event.target.value as Role)}>
                {ROLE_CHOICES.map(each => (
                  <option key={each.value} value={each.value}>
                    {each.words}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button type="submit" isPrimary disabled={invite.isPending}>
            Make a link
          </Button>
        </form>
      ) : (
        <ShownOnce
          what="Send them this link: it signs them in, once"
          text={link}
          done={() => setLink(undefined)}
        />
      )}
      {(invite.error ?? revoke.error) ? <ErrorNote error={invite.error ?? revoke.error} /> : null}
      <AnswerView answer={invitations} lines={3}>
        {({ data }) =>
          data.length === 0 ? null : (
            <TableScroll label="Invitations">
              <table>
                <TableHead columns={['Invited', 'As', 'State', unseen('Change')]} />
                <tbody>
                  {data.map(each => (
                    <tr key={each.id}>
                      <th scope="row">{nameOf(each.person) ?? 'Somebody'}</th>
                      <td>{roleWords(each.role)}</td>
                      <td>{stateOf(each)}</td>
                      <td>
                        {each.usedAt === null && each.revokedAt === null ? (
                          <Button isQuiet onClick={() => revoke.mutate(each.id)}>
                            Revoke
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

function stateOf({
  usedAt,
  revokedAt,
  expiresAt,
}: {
  usedAt: string | null
  revokedAt: string | null
  expiresAt: string
}) {
  if (usedAt !== null) return `Used ${formatDay(usedAt)}`
  if (revokedAt !== null) return `Revoked ${formatDay(revokedAt)}`
  return new Date(expiresAt) < new Date()
    ? `Expired ${formatDay(expiresAt)}`
    : `Open until ${formatInstant(expiresAt)}`
}

function Sessions() {
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
            <table>
              <TableHead columns={['Who', 'As', 'Seen', 'Ends by', unseen('Change')]} />
              <tbody>
                {data
                  .filter(({ revokedAt }) => revokedAt === null)
                  .map(({ id, person, role, lastSeenAt, createdAt, expiresAt, isCurrent }) => (
                    <tr key={id}>
                      <th scope="row">{nameOf(person) ?? 'Somebody'}</th>
                      <td>{roleWords(role)}</td>
                      <td>{formatInstant(lastSeenAt ?? createdAt)}</td>
                      <td>{formatDay(expiresAt)}</td>
                      <td>
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
