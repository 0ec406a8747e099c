// Who was invited, and a link for somebody else.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatDay, formatInstant } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import type { Role } from '../../../session/use-session.ts'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'
import { ROLE_CHOICES, roleWords } from './role-words.ts'

export function Invitations() {
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
              <table {...TABLE} className="stacks">
                <TableHead parts={HEAD_PARTS} columns={['Invited', 'As', 'State', unseen('Change')]} />
                <tbody {...ROWS}>
                  {data.map(each => (
                    <tr {...ROW} key={each.id}>
                      <th {...ROW_HEAD} scope="row">
                        {nameOf(each.person) ?? 'Somebody'}
                      </th>
                      <td {...cell('As')}>{roleWords(each.role)}</td>
                      <td {...cell('State')}>{stateOf(each)}</td>
                      <td {...cell('')}>
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
