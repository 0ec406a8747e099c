// From when to when somebody is away, and who covers them.
import { formatISO } from 'date-fns'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { usePeople } from '../../../client/use-people.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { firstDayBack } from '../../../session/covered.ts'
import { mayManage, useSession } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'

export function AwayForm() {
  const { role, person } = useSession()
  const isForAnybody = mayManage(role)
  const { people, nameOf } = usePeople()
  const today = formatISO(new Date(), { representation: 'date' })
  const [csm, setCsm] = useState(isForAnybody ? '' : person.id)
  const [deputy, setDeputy] = useState('')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const toast = useToast()
  const save = useWrite(
    () => rung.post('/v1/csm-absences', { body: { csm, deputy, startsOn: from, endsOn: firstDayBack(to) } }),
    ['/v1/csm-absences'],
    () => {
      toast.tell(`Saved: ${nameOf(deputy) ?? 'your colleague'} covers on those days.`)
      setDeputy('')
    },
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  const colleagues = people.filter(({ retracted }) => !retracted)
  const choose = (label: string, value: string, set: (id: string) => void, without: string) => (
    <Field label={label}>
      {({ id }) => (
        <select id={id} required value={value} onChange={event => set(event.target.value)}>
          <option value="">Choose one</option>
          {colleagues
            .filter(each => each.id !== without)
            .map(({ id: key, name, externalId }) => (
              <option key={key} value={key}>
                {name ?? externalId}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
  const day = (label: string, value: string, set: (day: string) => void, min: string) => (
    <Field label={label}>
      {({ id }) => (
        <input
          id={id}
          type="date"
          required
          min={min}
          value={value}
          onChange={event => set(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <form className="card stack" onSubmit={send}>
      <h3>{isForAnybody ? 'Somebody is away' : 'I am away'}</h3>
      <div className="inline">
        {isForAnybody ? choose('Who is away', csm, setCsm, '') : null}
        {day(
          'First day away',
          from,
          first => {
            setFrom(first)
            if (to < first) setTo(first)
          },
          '',
        )}
        {day('Last day away', to, setTo, from < today ? today : from)}
        {choose(isForAnybody ? 'Who covers' : 'Who covers me', deputy, setDeputy, csm)}
        <Button type="submit" isPrimary disabled={save.isPending}>
          Save
        </Button>
      </div>
      {save.error === null ? null : <ErrorNote error={save.error} />}
    </form>
  )
}
