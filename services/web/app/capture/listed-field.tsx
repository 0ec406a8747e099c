// Fields of a capture form whose choices are facts of the account: its people, outcomes and renewals.
import { useEffect, useId } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { ErrorNote } from '../controls/error-note.tsx'
import { formatDay } from '../controls/format.ts'
import { type CaptureFieldProps, type ControlProps, includesId, toggled } from './capture-form.ts'

type Option = { readonly value: string; readonly words: string }

/** As they are found; without an answer none, and why. */
type Listed = {
  readonly options: readonly Option[]
  readonly error: unknown
  readonly isPending: boolean
  readonly again: () => void
}

/** Lists of one account's facts are short: one page holds them. */
export const listOf = (account: string) => ({ query: { account, limit: 200 } })

/** What alone can be chosen is chosen. */
function useOnlyOption(options: readonly Option[], value: string, onChange: (value: string) => void): void {
  const only = options.length === 1 && value === '' ? options[0]?.value : undefined
  useEffect(() => {
    if (only !== undefined) onChange(only)
  }, [only, onChange])
}

function Found({ listed: { options, error, again }, ...props }: ControlProps & { listed: Listed }) {
  useOnlyOption(options, props.value, props.onChange)
  return (
    <>
      <Choices {...props} options={options} />
      {error === null ? null : <ErrorNote error={error} again={again} />}
    </>
  )
}

export function Choices({ options, attributes, onChange }: ControlProps & { options: readonly Option[] }) {
  return (
    <select {...attributes} onChange={event => onChange(event.target.value)}>
      <option value="">Choose</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  )
}

/** Who is there still, by name. */
function useStakeholderOptions(account: string): Listed {
  const { data, error, isPending, refetch } = useAnswer('/v1/stakeholders', listOf(account))
  const options = (data?.data ?? [])
    .filter(({ departedOn, mergedInto }) => departedOn === null && mergedInto === null)
    .map(({ id, name, title, externalId }) => ({
      value: id,
      words: [name ?? externalId, title].filter(Boolean).join(', '),
    }))
  return { options, error, isPending, again: () => void refetch() }
}

export function Stakeholders(props: ControlProps) {
  return <Found {...props} listed={useStakeholderOptions(props.account)} />
}

/** Somebody speaks with one of them or with several. */
export function SeveralStakeholders({ field, account, value, fault, onChange }: CaptureFieldProps) {
  const { options, error, isPending, again } = useStakeholderOptions(account)
  const id = useId()
  useOnlyOption(options, value, onChange)
  const isNobody = options.length === 0 && !isPending && error === null
  return (
    <fieldset className="field several" aria-describedby={fault === undefined ? undefined : id}>
      <legend>{field.label}</legend>
      {isNobody ? <span className="hint">Nobody of theirs is on record yet.</span> : null}
      {error === null ? null : <ErrorNote error={error} again={again} />}
      {options.map(option => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={includesId(value, option.value)}
            onChange={() => onChange(toggled(value, option.value))}
          />
          {option.words}
        </label>
      ))}
      {fault === undefined ? null : (
        <span className="fault" id={id}>
          {fault}
        </span>
      )}
    </fieldset>
  )
}

export function Outcomes(props: ControlProps) {
  const { data, error, isPending, refetch } = useAnswer('/v1/outcomes', listOf(props.account))
  const options = (data?.data ?? [])
    .filter(({ status }) => status === 'active')
    .map(({ id, statement, externalId }) => ({ value: id, words: statement ?? externalId }))
  return <Found {...props} listed={{ options, error, isPending, again: () => void refetch() }} />
}

export function Renewals(props: ControlProps) {
  const asked = { path: { id: props.account }, query: {} }
  const { data, error, isPending, refetch } = useAnswer('/v1/accounts/{id}/renewal-risk', asked)
  const options = (data?.renewals ?? []).map(({ renewalId, dueOn }) => ({
    value: renewalId,
    words: `Due ${formatDay(dueOn)}`,
  }))
  return <Found {...props} listed={{ options, error, isPending, again: () => void refetch() }} />
}
