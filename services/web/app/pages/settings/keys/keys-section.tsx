// Keys for programs: made, shown once, revoked.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatDay } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'

const SCOPES = [
  { value: 'read', words: 'Read: all answers' },
  { value: 'write', words: 'Write: facts and actions too' },
  { value: 'collect', words: 'Collect: usage from your product' },
  { value: 'admin', words: 'Admin: all of it' },
] as const

type Scope = (typeof SCOPES)[number]['value']

export function KeysSection() {
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('read')
  const [made, setMade] = useState<string>()
  const keys = useAnswer('/v1/keys', { query: { limit: 200 } })
  const make = useWrite(
    () => rung.post('/v1/keys', { body: { scope, name } }),
    ['/v1/keys'],
    answer => {
      setMade(answer.key)
      setName('')
    },
  )
  const revoke = useWrite((id: string) => rung.post('/v1/keys/{id}/revoke', { path: { id } }), ['/v1/keys'])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <div className="card stack">
      <h3>Keys for programs</h3>
      {made === undefined ? (
        <form className="inline" onSubmit={send}>
          <Field label="What it is for">
            {({ id }) => (
              <input
                id={id}
                required
                maxLength={200}
                value={name}
                onChange={event => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label="It may">
            {({ id }) => (
              <select id={id} value={scope} onChange={event => setScope(event.target.value as Scope)}>
                {SCOPES.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button type="submit" isPrimary disabled={make.isPending}>
            Make a key
          </Button>
        </form>
      ) : (
        <ShownOnce what="The new key" text={made} done={() => setMade(undefined)} />
      )}
      {(make.error ?? revoke.error) ? <ErrorNote error={make.error ?? revoke.error} /> : null}
      <AnswerView answer={keys}>
        {({ data }) => (
          <TableScroll label="Keys">
            <table {...TABLE} className="stacks">
              <TableHead parts={HEAD_PARTS} columns={['For', 'May', 'Made', 'Last used', unseen('Change')]} />
              <tbody {...ROWS}>
                {data.map(each => (
                  <tr {...ROW} key={each.id}>
                    <th {...ROW_HEAD} scope="row">
                      {each.name ?? 'No name'}
                    </th>
                    <td {...cell('May')}>{each.scope}</td>
                    <td {...cell('Made')}>{formatDay(each.createdAt)}</td>
                    <td {...cell('Last used')}>
                      {each.lastUsedAt === null ? 'never' : formatDay(each.lastUsedAt)}
                    </td>
                    <td {...cell('')}>
                      {each.revokedAt === null ? (
                        <Button isQuiet onClick={() => revoke.mutate(each.id)}>
                          Revoke<span className="visually-hidden"> the key for {each.name ?? 'no name'}</span>
                        </Button>
                      ) : (
                        <span className="muted">revoked {formatDay(each.revokedAt)}</span>
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
