// Who signs for users: at most two keys at once, so that one can follow the other.
import type { Answer } from '@rung/client'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { formatDay } from '../../../controls/format.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { useWrite } from '../use-write.ts'

const CHANGED = ['/v1/user-token-keys', '/v1/nudges/signing'] as const

export function TokenKeysCard() {
  const [publicKey, setPublicKey] = useState('')
  const [secret, setSecret] = useState<string>()
  const keys = useAnswer('/v1/user-token-keys', {})
  const make = useWrite(
    () =>
      rung.post('/v1/user-token-keys', {
        body: publicKey.trim() === '' ? { algorithm: 'HS256' } : { algorithm: 'EdDSA', publicKey },
      }),
    CHANGED,
    answer => {
      setPublicKey('')
      if (answer.secret !== null) setSecret(answer.secret)
    },
  )
  const retire = useWrite(
    (id: string) => rung.post('/v1/user-token-keys/{id}/retire', { path: { id } }),
    CHANGED,
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <div className="card stack">
      <h3>2. A secret for your back end</h3>
      <p>
        Your back end signs a token for each user it shows a page to (JWT: <code>sub</code> the user,{' '}
        <code>account</code>, <code>exp</code>). Two keys may be in use at once: register the next, sign with
        it, then retire the first.
      </p>
      {secret === undefined ? (
        <form className="stack" onSubmit={send}>
          <Field
            label="Public key, where you keep the private half (Ed25519, PEM)"
            hint="Leave it empty for a secret (HS256)"
          >
            {({ id, describedBy }) => (
              <textarea
                id={id}
                aria-describedby={describedBy}
                rows={3}
                maxLength={2000}
                value={publicKey}
                onChange={event => setPublicKey(event.target.value)}
              />
            )}
          </Field>
          <p>
            <Button type="submit" isPrimary disabled={make.isPending}>
              Register a signing key
            </Button>
          </p>
        </form>
      ) : (
        <ShownOnce what="The secret to sign with" text={secret} done={() => setSecret(undefined)} />
      )}
      {(make.error ?? retire.error) ? <ErrorNote error={make.error ?? retire.error} /> : null}
      <AnswerView answer={keys} lines={1}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="muted">There is none yet: no page is told anything.</p>
          ) : (
            <KeysTable keys={data} onRetire={id => retire.mutate(id)} />
          )
        }
      </AnswerView>
    </div>
  )
}

function KeysTable({
  keys,
  onRetire,
}: {
  keys: Answer<'get', '/v1/user-token-keys'>['data']
  onRetire: (id: string) => void
}) {
  return (
    <TableScroll label="Signing keys">
      <table>
        <TableHead columns={['Key', 'Signs by', 'Registered', unseen('Change')]} />
        <tbody>
          {keys.map(each => (
            <tr key={each.id}>
              <th scope="row">{each.fingerprint}</th>
              <td>{each.algorithm}</td>
              <td>{formatDay(each.createdAt)}</td>
              <td>
                {each.retiredAt === null ? (
                  <Button isQuiet onClick={() => onRetire(each.id)}>
                    Retire<span className="visually-hidden"> the signing key {each.fingerprint}</span>
                  </Button>
                ) : (
                  <span className="muted">retired {formatDay(each.retiredAt)}</span>
                )}
                {each.retiredAt === null && !each.usable ? (
                  <p className="muted">Made under another secret of this installation: register a new one.</p>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
