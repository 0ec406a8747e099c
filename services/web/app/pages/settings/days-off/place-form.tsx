// Whose public holidays are days off: a country, and a region of it where they differ.
import { useState } from 'react'
import { useAnswer } from '../../../client/use-answer.ts'
import { Button } from '../../../controls/button.tsx'
import { Field } from '../../../controls/field.tsx'
import type { Calendar, Whose } from './days-off-words.ts'

export type Changes = {
  readonly whose: Whose
  readonly calendar: Calendar
  readonly save: (calendar: Calendar) => void
  readonly isSaving: boolean
}

export function PlaceForm({ whose, calendar, save, isSaving }: Changes) {
  const countries = useAnswer('/v1/holiday-countries', {})
  const [country, setCountry] = useState(calendar.country ?? '')
  const [region, setRegion] = useState(calendar.region ?? '')
  const known = countries.data?.data ?? []
  const regions = known.find(({ code }) => code === country)?.regions ?? []
  return (
    <form
      className="inline"
      onSubmit={event => {
        event.preventDefault()
        save({ ...calendar, country: country || null, region: region || null })
      }}
    >
      <Choose
        label="Public holidays of"
        none={whose === 'workspace' ? 'No country' : 'The same as everybody'}
        choices={known}
        value={country}
        onChange={code => {
          setCountry(code)
          setRegion('')
        }}
      />
      {regions.length === 0 ? null : (
        <Choose
          label="Region"
          none="The whole country"
          choices={regions}
          value={region}
          onChange={setRegion}
        />
      )}
      <Button type="submit" isPrimary disabled={isSaving || countries.data === undefined}>
        {whose === 'workspace' ? 'Save for everybody' : 'Save'}
      </Button>
    </form>
  )
}

function Choose({
  label,
  none,
  choices,
  value,
  onChange,
}: {
  label: string
  none: string
  choices: readonly { readonly code: string; readonly name: string }[]
  value: string
  onChange: (code: string) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{none}</option>
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
