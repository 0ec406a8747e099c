// Where, when and with what the list of the day is sent.
import { type FormEvent, useState } from 'react'
import { rung } from '../../../client/rung.ts'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { Field } from '../../../controls/field.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { useWrite } from '../use-write.ts'
import { ALSO_SEND, cameBack, type Settings, WEEKDAYS } from './digest-words.ts'

const CHANGES = ['/v1/digest-settings', '/v1/digest-sends', '/v1/digest-recipients'] as const

export function DigestForm({ chosen }: { chosen: Settings }) {
  const toast = useToast()
  const [channel, setChannel] = useState(chosen.channel)
  const [slackUrl, setSlackUrl] = useState('')
  const [sendAt, setSendAt] = useState(chosen.sendAt)
  const [weekdays, setWeekdays] = useState(chosen.weekdays)
  const [alsoSend, setAlsoSend] = useState<readonly Settings['alsoSend'][number][]>(chosen.alsoSend)
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
          <Field
            label="Address of the Slack webhook"
            hint={
              isKept ? `Kept: it ends in ${chosen.slackUrlEnding}. Leave this empty to keep it.` : undefined
            }
          >
            {({ id, describedBy }) => (
              <input
                id={id}
                type="url"
                aria-describedby={describedBy}
                required={!isKept}
                maxLength={2000}
                autoComplete="off"
                value={slackUrl}
                onChange={event => setSlackUrl(event.target.value)}
              />
            )}
          </Field>
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
      <fieldset>
        <legend>With it</legend>
        <div className="choice-grid">
          {ALSO_SEND.map(({ key, name }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={alsoSend.includes(key)}
                onChange={event =>
                  setAlsoSend(
                    event.target.checked ? [...alsoSend, key] : alsoSend.filter(each => each !== key),
                  )
                }
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
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

type Channel = Settings['channel']

function Where({
  chosen: { mails, email },
  channel,
  onChange,
}: {
  chosen: Settings
  channel: Channel
  onChange: (channel: Channel) => void
}) {
  const hint = !mails
    ? 'Not by mail: whoever runs this installation has set no mail server.'
    : email === null
      ? 'Not by mail: no mail address is recorded of you.'
      : undefined
  return (
    <Field label="Where" hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={channel}
          onChange={event => onChange(event.target.value as Channel)}
        >
          <option value="slack">Slack</option>
          <option value="email" disabled={hint !== undefined}>
            {email === null ? 'Mail' : `Mail to ${email}`}
          </option>
        </select>
      )}
    </Field>
  )
}

type Days = Settings['weekdays']

function Weekdays({ weekdays, onChange }: { weekdays: Days; onChange: (days: Days) => void }) {
  const turn = (day: number, isOn: boolean): void => {
    const days = (weekdays ?? []).filter(each => each !== day)
    const next = isOn ? [...days, day] : days
    // none at all is what switching off is for
    onChange(next.length === 0 ? null : next)
  }
  return (
    <fieldset>
      <legend>Days</legend>
      <div className="choice-grid">
        <label>
          <input
            type="checkbox"
            checked={weekdays === null}
            onChange={event => onChange(event.target.checked ? null : [1, 2, 3, 4, 5])}
          />{' '}
          My working days
        </label>
        {weekdays === null
          ? null
          : WEEKDAYS.map((name, index) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={weekdays.includes(index + 1)}
                  onChange={event => turn(index + 1, event.target.checked)}
                />{' '}
                {name}
              </label>
            ))}
      </div>
    </fieldset>
  )
}
