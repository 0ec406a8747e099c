// One field of a capture form, by its kind.
import { useAnswer } from '../client/use-answer.ts'
import { Field, ScaleField } from '../controls/field.tsx'
import { formatNumber } from '../controls/format.ts'
import type { CaptureFieldProps, ControlProps } from './capture-form.ts'
import { Choices, listOf, Outcomes, Renewals, SeveralStakeholders, Stakeholders } from './listed-field.tsx'

export function CaptureField(props: CaptureFieldProps) {
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

/** A number in the unit of the outcome that was chosen, with where they want to be. */
function MeasuredField(props: CaptureFieldProps) {
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
