// One field of a capture form, by its kind.
import { useEffect, useId } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { Field, ScaleField } from '../controls/field.tsx'
import { formatDay, formatNumber } from '../controls/format.ts'
import { type FieldSpec, includesId, toggled, type Values } from './capture-form.ts'

type Props = {
  field: FieldSpec
  account: string
  value: string
  /** Of all fields of the form. */
  values?: Values
  fault: string | undefined
  onChange: (value: string) => void
}

export function CaptureField(props: Props) {
  const { field, value, fault, onChange } = props
  if (field.kind === 'scale') {
    const [low, high] = field.ends ?? ['least', 'most']
    return (
      <div>
        <ScaleField
          legend={field.label}
          name={field.name}
          low={low}
          high={high}
          value={value === '' ? undefined : Number(value)}
          onChange={step => onChange(String(step))}
        />
        {field.hint === undefined ? null : <p className="tiny">{field.hint}</p>}
        {fault === undefined ? null : (
          <p className="small bad" role="alert">
            {fault}
          </p>
        )}
      </div>
    )
  }
  if (field.kind === 'stakeholders') return <SeveralStakeholders {...props} />
  if (field.kind === 'measured') return <MeasuredField {...props} />
  return (
    <Field
      label={field.isOptional ? `${field.label} (if you know)` : field.label}
      hint={field.hint}
      fault={fault}
    >
      {({ id, describedBy, isInvalid }) => (
        <Control
          {...props}
          attributes={{
            id,
            value,
            'aria-describedby': describedBy,
            'aria-invalid': isInvalid || undefined,
          }}
        />
      )}
    </Field>
  )
}

type ControlProps = Props & {
  /** Of whatever control it is. */
  attributes: {
    id: string
    value: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }
}

function Control(props: ControlProps) {
  const { field, onChange, attributes } = props
  switch (field.kind) {
    case 'words':
      return <textarea {...attributes} rows={3} onChange={event => onChange(event.target.value)} />
    case 'day':
      return <input {...attributes} type="date" onChange={event => onChange(event.target.value)} />
    case 'number':
    case 'percent':
      return <input {...attributes} inputMode="decimal" onChange={event => onChange(event.target.value)} />
    case 'choice':
      return <Choices {...props} options={field.choices ?? []} />
    case 'stakeholder':
      return <Stakeholders {...props} />
    case 'outcome':
      return <Outcomes {...props} />
    case 'renewal':
      return <Renewals {...props} />
    default:
      return <input {...attributes} type="text" onChange={event => onChange(event.target.value)} />
  }
}

type Option = { readonly value: string; readonly words: string }

/** What alone can be chosen is chosen. */
function useOnlyOption(options: readonly Option[], value: string, onChange: (value: string) => void): void {
  const only = options.length === 1 && value === '' ? options[0]?.value : undefined
  useEffect(() => {
    if (only !== undefined) onChange(only)
  }, [only, onChange])
}

function Found({ options, ...props }: ControlProps & { options: readonly Option[] }) {
  useOnlyOption(options, props.value, props.onChange)
  return <Choices {...props} options={options} />
}

function Choices({ options, attributes, onChange }: ControlProps & { options: readonly Option[] }) {
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

/** Lists of one account's facts are short: one page holds them. */
const listOf = (account: string) => ({ query: { account, limit: 200 } })

/** Who is there still, by name. */
function useStakeholderOptions(account: string): Option[] {
  const { data } = useAnswer('/v1/stakeholders', listOf(account))
  return (data?.data ?? [])
    .filter(({ departedOn, mergedInto }) => departedOn === null && mergedInto === null)
    .map(({ id, name, title, externalId }) => ({
      value: id,
      words: [name ?? externalId, title].filter(Boolean).join(', '),
    }))
}

function Stakeholders(props: ControlProps) {
  return <Found {...props} options={useStakeholderOptions(props.account)} />
}

/** Somebody speaks with one of them or with several. */
function SeveralStakeholders({ field, account, value, fault, onChange }: Props) {
  const options = useStakeholderOptions(account)
  const id = useId()
  useOnlyOption(options, value, onChange)
  return (
    <fieldset className="field several" aria-describedby={fault === undefined ? undefined : id}>
      <legend>{field.label}</legend>
      {options.length === 0 ? <span className="hint">Nobody of theirs is on record yet.</span> : null}
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

/** A number in the unit of the outcome that was chosen, with where they want to be. */
function MeasuredField(props: Props) {
  const { field, account, values, value, fault, onChange } = props
  const { data } = useAnswer('/v1/outcomes', listOf(account))
  const measure = data?.data.find(({ id }) => id === values?.outcome)?.measure
  const hint = measure === undefined || measure === null ? undefined : measureHint(measure)
  return (
    <Field label={field.label} hint={hint} fault={fault}>
      {({ id, describedBy, isInvalid }) => (
        <input
          id={id}
          value={value}
          inputMode="decimal"
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** `In days from job to invoice; they want 2.` */
const measureHint = ({ unit, target }: { unit?: string | null; target: number }): string =>
  `${unit == null || unit === '' ? 'They' : `In ${unit}; they`} want ${formatNumber(target, 2)}.`

function Outcomes(props: ControlProps) {
  const { data } = useAnswer('/v1/outcomes', listOf(props.account))
  const active = (data?.data ?? []).filter(({ status }) => status === 'active')
  const options = active.map(({ id, statement, externalId }) => ({
    value: id,
    words: statement ?? externalId,
  }))
  return <Found {...props} options={options} />
}

function Renewals(props: ControlProps) {
  const { data } = useAnswer('/v1/accounts/{id}/renewal-risk', { path: { id: props.account }, query: {} })
  const options = (data?.renewals ?? []).map(({ renewalId, dueOn }) => ({
    value: renewalId,
    words: `Due ${formatDay(dueOn)}`,
  }))
  return <Found {...props} options={options} />
}
