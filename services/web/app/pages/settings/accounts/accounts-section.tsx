// Accounts that turned out to be one, that ended, and that came back.
import { format } from 'date-fns'
import { type FormEvent, useId, useState } from 'react'
import { useMayCaptureOf } from '../../../capture/use-may-capture.ts'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useSession } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'

type Change = 'merge' | 'close' | 'reopen'

const WORDS: Readonly<Record<Change, string>> = {
  merge: 'is the same as another, and goes on as that one',
  close: 'ended, from a day on',
  reopen: 'is open again, or is one of its own again',
}

const CHANGED = ['/v1/accounts', '/v1/portfolio', '/v1/portfolio/map', '/v1/portfolio/summary'] as const

export function AccountsSection() {
  const [account, setAccount] = useState('')
  const [change, setChange] = useState<Change>('merge')
  const [into, setInto] = useState('')
  const [on, setOn] = useState(format(new Date(), 'yyyy-MM-dd'))
  const { role } = useSession()
  const may = useMayCaptureOf()
  const toast = useToast()
  const back = useWrite(
    (id: string) => rung.patch('/v1/accounts/{id}', { path: { id }, body: bodyOf('reopen', '', '') }),
    CHANGED,
  )
  const write = useWrite(
    () => rung.patch('/v1/accounts/{id}', { path: { id: account }, body: bodyOf(change, into, on) }),
    CHANGED,
    saved => {
      const name = saved.name ?? saved.externalId
      const takeBack = (): void =>
        back.mutate(saved.id, { onSuccess: () => toast.tell(`${name}: as it was.`) })
      if (change === 'reopen') toast.tell(`${name}: open again.`)
      else toast.tell(`${name}: ${change === 'merge' ? 'merged' : 'closed'}.`, takeBack)
      setAccount('')
      setInto('')
    },
  )
  // names are offered by it: without them one's own id can still be typed
  const accounts = useAnswer('/v1/accounts', { query: { limit: 1000 } })
  const known = accounts.data?.data ?? []
  const isOfItself = change === 'merge' && account !== '' && account.trim() === into.trim()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!isOfItself) write.mutate()
  }
  return (
    <form className="card stack" onSubmit={send}>
      <h3>Merge, close or reopen</h3>
      <p className="small muted">
        Nothing is lost by it: what was known of the account stays, and the change itself can be taken back.
        {role === 'csm' ? ' Of accounts in your care, and of those you cover.' : ''}
      </p>
      {accounts.error === null ? null : (
        <ErrorNote error={accounts.error} again={() => void accounts.refetch()} />
      )}
      <AccountField
        label="This account"
        value={account}
        onChange={setAccount}
        accounts={known.filter(({ csm }) => may({ csm }))}
      />
      <ChangeField value={change} onChange={setChange} />
      {change === 'merge' ? (
        <AccountField label="It goes on as" value={into} onChange={setInto} accounts={known} />
      ) : null}
      {change === 'reopen' ? null : (
        <Field label="From">
          {({ id }) => (
            <input id={id} type="date" required value={on} onChange={event => setOn(event.target.value)} />
          )}
        </Field>
      )}
      {isOfItself ? (
        <p className="small bad" role="alert">
          This names the account itself: name the one that stays.
        </p>
      ) : null}
      {(write.error ?? back.error) ? <ErrorNote error={write.error ?? back.error} /> : null}
      <p>
        <Button type="submit" isPrimary disabled={write.isPending}>
          Save
        </Button>
      </p>
    </form>
  )
}

function ChangeField({ value, onChange }: { value: Change; onChange: (change: Change) => void }) {
  return (
    <Field label="What became of it">
      {({ id }) => (
        <select id={id} value={value} onChange={event => onChange(event.target.value as Change)}>
          {Object.entries(WORDS).map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function bodyOf(change: Change, into: string, on: string) {
  if (change === 'merge') return { mergedInto: into, mergedOn: on }
  if (change === 'close') return { closedOn: on }
  return { closedOn: null, mergedInto: null, mergedOn: null }
}

/** By name from a list, or by your own id. */
function AccountField({
  label,
  value,
  onChange,
  accounts,
}: {
  label: string
  value: string
  onChange: (id: string) => void
  accounts: readonly { readonly id: string; readonly externalId: string; readonly name: string | null }[]
}) {
  const list = useId()
  return (
    <Field label={label} hint="Your own id of the account; names are offered as you type.">
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            list={list}
            aria-describedby={describedBy}
            required
            autoComplete="off"
            value={value}
            onChange={event => onChange(event.target.value)}
          />
          <datalist id={list}>
            {accounts.map(({ id: key, externalId, name }) => (
              <option key={key} value={externalId}>
                {name ?? externalId}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
