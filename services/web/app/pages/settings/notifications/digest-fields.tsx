// Where the list of the day is sent, on which days, and what goes with it.
import { Field } from '../../../controls/field.tsx'
import { ALSO_SEND, type Settings, WEEKDAYS } from './digest-words.ts'

/** Of the one that is kept its end alone is known. */
export function SlackAddress({
  ending,
  value,
  onChange,
}: {
  ending: string | null
  value: string
  onChange: (url: string) => void
}) {
  return (
    <Field
      label="Address of the Slack webhook"
      hint={ending === null ? undefined : `Kept: it ends in ${ending}. Leave this empty to keep it.`}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          type="url"
          aria-describedby={describedBy}
          required={ending === null}
          maxLength={2000}
          autoComplete="off"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export type Extras = readonly Settings['alsoSend'][number][]

export function AlsoSend({ chosen, onChange }: { chosen: Extras; onChange: (chosen: Extras) => void }) {
  return (
    <fieldset>
      <legend>With it</legend>
      <div className="choice-grid">
        {ALSO_SEND.map(({ key, name }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={event =>
                onChange(event.target.checked ? [...chosen, key] : chosen.filter(each => each !== key))
              }
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Channel = Settings['channel']

export function Where({
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

export function Weekdays({ weekdays, onChange }: { weekdays: Days; onChange: (days: Days) => void }) {
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
