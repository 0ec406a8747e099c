// One field of a capture form, by its kind.
import { useAnswer } from '../client/use-answer.ts'
import { Field, ScaleField } from '../controls/field.tsx'
import { formatDay } from '../controls/format.ts'
import type { FieldSpec } from './capture-form.ts'

type Props = {
  field: FieldSpec
  account: string
  value: string
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

function Stakeholders(props: ControlProps) {
  const { data } = useAnswer('/v1/stakeholders', listOf(props.account))
  const there = (data?.data ?? []).filter(
    ({ departedOn, mergedInto }) => departedOn === null && mergedInto === null,
  )
  const options = there.map(({ id, name, title, externalId }) => ({
    value: id,
    words: [name ?? externalId, title].filter(Boolean).join(', '),
  }))
  return <Choices {...props} options={options} />
}

function Outcomes(props: ControlProps) {
  const { data } = useAnswer('/v1/outcomes', listOf(props.account))
  const active = (data?.data ?? []).filter(({ status }) => status === 'active')
  const options = active.map(({ id, statement, externalId }) => ({
    value: id,
    words: statement ?? externalId,
  }))
  return <Choices {...props} options={options} />
}

function Renewals(props: ControlProps) {
  const { data } = useAnswer('/v1/accounts/{id}/renewal-risk', { path: { id: props.account }, query: {} })
  const options = (data?.renewals ?? []).map(({ renewalId, dueOn }) => ({
    value: renewalId,
    words: `Due ${formatDay(dueOn)}`,
  }))
  return <Choices {...props} options={options} />
}
