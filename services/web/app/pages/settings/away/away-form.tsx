// From when to when somebody is away, and who covers them.
import { addDays, formatISO, parseISO } from 'date-fns'
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { usePeople } from '../../../client/use-people.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useToast } from '../../../controls/toast.tsx'
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
  return (
    <form className="card stack" onSubmit={send}>
      <h3>{isForAnybody ? 'Somebody is away' : 'I am away'}</h3>
      <div className="inline">
        {isForAnybody ? (
          <ChoosePerson label="Who is away" people={colleagues} value={csm} onChange={setCsm} />
        ) : null}
        <DayAway
          label="First day away"
          value={from}
          onChange={first => {
            setFrom(first)
            if (to < first) setTo(first)
          }}
        />
        <DayAway label="Last day away" value={to} min={from < today ? today : from} onChange={setTo} />
        <ChoosePerson
          label={isForAnybody ? 'Who covers' : 'Who covers me'}
          people={colleagues.filter(each => each.id !== csm)}
          value={deputy}
          onChange={setDeputy}
        />
        <Button type="submit" isPrimary disabled={save.isPending}>
          Save
        </Button>
      </div>
      {save.error === null ? null : <ErrorNote error={save.error} />}
    </form>
  )
}

function ChoosePerson({
  label,
  people,
  value,
  onChange,
}: {
  label: string
  people: ReturnType<typeof usePeople>['people']
  value: string
  onChange: (id: string) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} required value={value} onChange={event => onChange(event.target.value)}>
          <option value="">Choose one</option>
          {people.map(({ id: key, name, externalId }) => (
            <option key={key} value={key}>
              {name ?? externalId}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function DayAway({
  label,
  value,
  min = '',
  onChange,
}: {
  label: string
  value: string
  min?: string
  onChange: (day: string) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <input
          id={id}
          type="date"
          required
          min={min}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** As the API takes it: people name the last day on which somebody is away. */
const firstDayBack = (lastDay: string): string =>
  formatISO(addDays(parseISO(lastDay), 1), { representation: 'date' })
