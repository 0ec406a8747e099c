// Which days are off: for everybody, and for people in other places. An admin says it for all, each CSM for themselves.
import { useState } from 'react'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Field } from '../../../controls/field.tsx'
import { mayAdmin, mayManage, mayWrite, useSession } from '../../../session/use-session.ts'
import { CalendarOf } from './calendar-of.tsx'
import { NONE } from './days-off-words.ts'

export function DaysOffSection() {
  const { role, person } = useSession()
  const [personId, setPersonId] = useState(person.id)
  const calendars = useAnswer('/v1/work-calendars', {})
  return (
    <>
      <p className="muted">
        What falls due on a day off is due on the next working day, and no list is sent. On half a day the
        list is made for half of the hours. Days that were set before stay where they are.
      </p>
      <AnswerView answer={calendars} lines={10}>
        {({ workspace, people }) => (
          <>
            <CalendarOf
              whose="workspace"
              personId={null}
              calendar={workspace}
              title="For everybody"
              mayChange={mayAdmin(role)}
            />
            <CalendarOf
              key={personId}
              whose="person"
              personId={personId}
              calendar={people.find(each => each.personId === personId) ?? NONE}
              title={personId === person.id ? 'For me' : 'For a colleague'}
              mayChange={mayManage(role) || (mayWrite(role) && personId === person.id)}
            >
              {mayManage(role) ? <ChoosePerson value={personId} onChange={setPersonId} /> : null}
            </CalendarOf>
          </>
        )}
      </AnswerView>
    </>
  )
}

function ChoosePerson({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { people } = usePeople()
  return (
    <Field label="Whose days off">
      {({ id }) => (
        <select id={id} value={value} onChange={event => onChange(event.target.value)}>
          {people
            .filter(({ id: key, retracted }) => !retracted || key === value)
            .map(({ id: key, name, externalId }) => (
              <option key={key} value={key}>
                {name ?? externalId}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
