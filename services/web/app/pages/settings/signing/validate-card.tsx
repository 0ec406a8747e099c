// Says of a pasted token each thing that is right and wrong with it.
import type { Answer } from '@rung/client'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useWrite } from '../use-write.ts'

type Validated = Answer<'post', '/v1/user-tokens/validate'>

export function ValidateCard() {
  const [token, setToken] = useState('')
  const [said, setSaid] = useState<Validated>()
  const validate = useWrite(() => rung.post('/v1/user-tokens/validate', { body: { token } }), [], setSaid)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    validate.mutate()
  }
  return (
    <div className="card stack">
      <h3>Is this token right?</h3>
      <form className="stack" onSubmit={send}>
        <Field label="A token your back end made" hint="Nothing of it is kept">
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              required
              rows={4}
              maxLength={20_000}
              value={token}
              onChange={event => {
                setToken(event.target.value)
                setSaid(undefined)
              }}
            />
          )}
        </Field>
        <p>
          <Button type="submit" disabled={validate.isPending}>
            Check the token
          </Button>
        </p>
      </form>
      {validate.error ? <ErrorNote error={validate.error} /> : null}
      {said === undefined ? null : <Findings {...said} />}
    </div>
  )
}

function Findings({ valid, findings, accountKnown, personKnown }: Validated) {
  return (
    <div className="note stack" role="status">
      <h4>{valid ? 'It proves its user.' : 'It proves nobody.'}</h4>
      <ul className="stack small">
        {findings.map(({ check, ok, says }) => (
          <li key={`${check} ${says}`}>
            <strong>{ok ? 'Right' : 'Wrong'}:</strong> {says}
          </li>
        ))}
        {accountKnown === false ? (
          <li>
            <strong>Wrong:</strong> there is no such account here.
          </li>
        ) : null}
        {accountKnown === true ? (
          <li>
            <strong>{personKnown ? 'Right' : 'Mind'}:</strong>{' '}
            {personKnown
              ? 'a person of the account has this user.'
              : 'no person of the account has this user among their product user ids: the customer’s words are told to nobody, and ratings are no verdicts.'}
          </li>
        ) : null}
      </ul>
    </div>
  )
}
