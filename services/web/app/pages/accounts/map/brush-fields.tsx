// The brush of the map as four numbers: for the keyboard, and for who wants exact ones.
import { useEffect, useId, useState } from 'react'
import { Button } from '../../../controls/button.tsx'
import type { Brush } from './map-scale.ts'

const WHOLE: Brush = { minUsage: 0, maxUsage: 1, minAttained: 0, maxAttained: 1 }
const FIELDS = [
  { name: 'minUsage', words: 'Usage from', other: 'maxUsage' },
  { name: 'maxUsage', words: 'Usage to', other: 'minUsage' },
  { name: 'minAttained', words: 'Outcome from', other: 'maxAttained' },
  { name: 'maxAttained', words: 'Outcome to', other: 'minAttained' },
] as const

export function BrushFields({
  brush,
  onBrush,
}: {
  brush: Brush | null
  onBrush: (brush: Brush | null) => void
}) {
  const held = brush ?? WHOLE
  return (
    <fieldset className="brush-fields">
      <legend className="visually-hidden">Narrow the table by usage and outcome, in percent</legend>
      {FIELDS.map(({ name, words }) => (
        <PercentField
          key={name}
          label={words}
          share={held[name]}
          onChange={share => onBrush(ordered({ ...held, [name]: share }, name))}
        />
      ))}
      {brush === null ? null : (
        <Button isQuiet onClick={() => onBrush(null)}>
          Clear
        </Button>
      )}
    </fieldset>
  )
}

/** The other end moves along where it would be passed: the API refuses a range that is none. */
export function ordered(brush: Brush, changed: keyof Brush): Brush {
  const isLow = changed.startsWith('min')
  const other = FIELDS.find(({ name }) => name === changed)?.other ?? changed
  const wanted = isLow ? Math.max(brush[changed], brush[other]) : Math.min(brush[changed], brush[other])
  return { ...brush, [other]: wanted }
}

function PercentField({
  label,
  share,
  onChange,
}: {
  label: string
  share: number
  onChange: (share: number) => void
}) {
  const id = useId()
  const [text, setText] = useState(String(Math.round(share * 100)))
  useEffect(() => setText(String(Math.round(share * 100))), [share])
  const commit = (): void => {
    const percent = Number(text)
    if (text === '' || !Number.isFinite(percent)) setText(String(Math.round(share * 100)))
    else if (Math.round(share * 100) !== percent)
      onChange(Math.max(0, Math.min(100, Math.round(percent))) / 100)
  }
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min="0"
        max="100"
        step="1"
        inputMode="numeric"
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={event => event.key === 'Enter' && commit()}
      />
    </span>
  )
}
