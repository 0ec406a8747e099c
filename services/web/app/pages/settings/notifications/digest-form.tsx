// Where, when and with what the list of the day is sent.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'
import { AlsoSend, type Extras, SlackAddress, Weekdays, Where } from './digest-fields.tsx'
import { cameBack, type Settings } from './digest-words.ts'

const CHANGES = ['/v1/digest-settings', '/v1/digest-sends', '/v1/digest-recipients'] as const

export function DigestForm({ chosen }: { chosen: Settings }) {
  const toast = useToast()
  const [channel, setChannel] = useState(chosen.channel)
  const [slackUrl, setSlackUrl] = useState('')
  const [sendAt, setSendAt] = useState(chosen.sendAt)
  const [weekdays, setWeekdays] = useState(chosen.weekdays)
  const [alsoSend, setAlsoSend] = useState<Extras>(chosen.alsoSend)
  const save = useWrite(
    (enabled: boolean) =>
      rung.put('/v1/digest-settings', {
        body: {
          enabled,
          channel,
          ...(slackUrl === '' || channel === 'email' ? {} : { slackUrl }),
          sendAt,
          weekdays,
          alsoSend: [...alsoSend],
        },
      }),
    CHANGES,
    ({ enabled }) =>
      toast.tell(enabled ? 'Saved: your list is sent to you.' : 'Switched off: nothing is sent.'),
  )
  const test = useWrite(
    () => rung.post('/v1/digest-settings/test', {}),
    [],
    came => toast.tell(came.taken ? 'Taken: look for it there.' : `Not taken: ${cameBack(came)}.`),
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate(true)
  }
  const isKept = chosen.slackUrlEnding !== null
  const error = save.error ?? test.error
  return (
    <form className="stack" onSubmit={send}>
      <div className="inline from-top">
        <Where chosen={chosen} channel={channel} onChange={setChannel} />
        {channel === 'email' ? null : (
          <SlackAddress ending={chosen.slackUrlEnding} value={slackUrl} onChange={setSlackUrl} />
        )}
        <Field label="At" hint={chosen.timeZone}>
          {({ id, describedBy }) => (
            <input
              id={id}
              type="time"
              aria-describedby={describedBy}
              required
              value={sendAt}
              onChange={event => setSendAt(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Weekdays weekdays={weekdays} onChange={setWeekdays} />
      <AlsoSend chosen={alsoSend} onChange={setAlsoSend} />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="inline">
        <Button type="submit" isPrimary disabled={save.isPending}>
          {chosen.enabled ? 'Save' : 'Switch it on'}
        </Button>
        {isKept || chosen.channel === 'email' ? (
          <Button disabled={test.isPending} onClick={() => test.mutate()}>
            Send me one now
          </Button>
        ) : null}
        {chosen.enabled ? (
          <Button isQuiet disabled={save.isPending} onClick={() => save.mutate(false)}>
            Switch it off
          </Button>
        ) : null}
      </div>
    </form>
  )
}
