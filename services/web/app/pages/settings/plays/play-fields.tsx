// The fields of a play: what it is for, what is said, what is done, and what the customer is given.
import { type ReactNode, useId } from 'react'
import { choicesOf } from '../../../controls/account-words.ts'
import { Field } from '../../../controls/field.tsx'
import { FilterSelect } from '../../../controls/filter-select.tsx'
import { REACTIONS, type Typed } from './play-text.ts'
import { AIM_WORDS, CONTENT_WORDS, GAP_WORDS, HELP_WORDS, PLAY_WHEN } from './play-words.ts'

type Fields = {
  readonly typed: Typed
  readonly set: (change: Partial<Typed>) => void
  /** What is wrong at a dotted path of the play. */
  readonly faultAt: (field: string) => string | undefined
}

export function PlayFields({ currency, ...fields }: Fields & { readonly currency: string }) {
  const { typed, set, faultAt } = fields
  return (
    <>
      <Line label="What to do" fault={faultAt('name')} value={typed.name} onChange={name => set({ name })} />
      <WhatFor {...fields} />
      <Talk {...fields} />
      <Line
        label="Steps, a line each: day: what to do"
        fault={faultAt('steps')}
        value={typed.steps}
        rows={4}
        onChange={steps => set({ steps })}
      />
      <Line
        label="Notes to oneself, a line each"
        fault={faultAt('notes')}
        value={typed.notes}
        rows={3}
        onChange={notes => set({ notes })}
      />
      <Reactions {...fields} />
      <Given {...fields} currency={currency} />
    </>
  )
}

function WhatFor({ typed, set, faultAt }: Fields) {
  return (
    <>
      <Several
        legend="What it is an answer to"
        words={PLAY_WHEN}
        chosen={typed.reasons}
        fault={faultAt('reasons')}
        onChange={reasons => set({ reasons })}
      />
      {typed.reasons.includes('success_gap') ? (
        <Several
          legend="Of what falls short; none: anything"
          words={GAP_WORDS}
          chosen={typed.gapKinds}
          fault={faultAt('gapKinds')}
          onChange={gapKinds => set({ gapKinds })}
        />
      ) : null}
      <div className="inline">
        <One
          label="Whose work it is"
          words={HELP_WORDS}
          value={typed.help}
          onChange={help => set({ help })}
        />
        <One label="Whom to speak with" words={AIM_WORDS} value={typed.aim} onChange={aim => set({ aim })} />
        <Short
          label="Hours it takes"
          fault={faultAt('hours')}
          value={typed.hours}
          onChange={hours => set({ hours })}
        />
        <Short
          label="Then rests, in days"
          fault={faultAt('restDays')}
          value={typed.restDays}
          onChange={restDays => set({ restDays })}
        />
      </div>
    </>
  )
}

function Talk({ typed, set, faultAt }: Fields) {
  return (
    <>
      {typed.aim === 'nobody' ? null : (
        <>
          <Line
            label="Begin, with their words: one of “{outcome}”, “{concern}”, “{verdict}”"
            fault={faultAt('talk.opening.withWords')}
            value={typed.withWords}
            rows={2}
            onChange={withWords => set({ withWords })}
          />
          <Line
            label="Begin, where nothing may be quoted"
            fault={faultAt('talk.opening.without')}
            value={typed.without}
            rows={2}
            onChange={without => set({ without })}
          />
        </>
      )}
      <Line
        label="Agree on"
        fault={faultAt('talk.agree')}
        value={typed.agree}
        rows={2}
        onChange={agree => set({ agree })}
      />
    </>
  )
}

function Reactions({ typed, set, faultAt }: Fields) {
  return REACTIONS.map(([reaction, words]) => {
    const { does, withinDays } = typed.reactions[reaction]
    const change = (next: Partial<typeof typed.reactions.disagree>): void =>
      set({ reactions: { ...typed.reactions, [reaction]: { does, withinDays, ...next } } })
    return (
      <div key={reaction} className="inline">
        <Line
          label={`${words}: then`}
          fault={faultAt(`reactions.${reaction}.does`)}
          value={does}
          onChange={next => change({ does: next })}
        />
        <Short
          label={
            <>
              Within days<span className="visually-hidden">, where {words}</span>
            </>
          }
          fault={faultAt(`reactions.${reaction}.withinDays`)}
          value={withinDays}
          onChange={next => change({ withinDays: next })}
        />
      </div>
    )
  })
}

function Given({ typed, set, faultAt, currency }: Fields & { readonly currency: string }) {
  return (
    <>
      <FilterSelect
        label="What they are given"
        any="Nothing: a talk alone"
        value={typed.kind}
        choices={choicesOf(CONTENT_WORDS)}
        onChange={kind => set({ kind: kind as Typed['kind'] })}
      />
      <Fault text={typed.kind === undefined ? faultAt('content') : undefined} />
      {typed.kind === undefined ? null : (
        <>
          <Line
            label="What they are given: title"
            fault={faultAt('content.title')}
            value={typed.title}
            onChange={title => set({ title })}
          />
          <Line
            label="What they read"
            fault={faultAt('content.text')}
            value={typed.text}
            rows={4}
            onChange={text => set({ text })}
          />
          <Line
            label="Its address, by https"
            fault={faultAt('content.url')}
            value={typed.url}
            onChange={url => set({ url })}
          />
          <div className="inline">
            <Short
              label="Minutes it takes, where measured"
              fault={faultAt('content.minutes')}
              value={typed.minutes}
              onChange={minutes => set({ minutes })}
            />
            <Short
              label="Who measured it"
              value={typed.measuredBy}
              onChange={measuredBy => set({ measuredBy })}
            />
            {typed.kind === 'paid_service' || typed.price !== '' ? (
              <Short
                label={`Price in ${currency}`}
                fault={faultAt('content.price')}
                value={typed.price}
                onChange={price => set({ price })}
              />
            ) : null}
          </div>
        </>
      )}
    </>
  )
}

type Text = {
  readonly label: ReactNode
  readonly fault?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

function Line({ rows = 1, value, onChange, ...field }: Text & { readonly rows?: number }) {
  return (
    <Field {...field}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function Short({ value, onChange, ...field }: Text) {
  return (
    <Field {...field}>
      {({ id, describedBy, isInvalid }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function One<V extends string>({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: Readonly<Record<V, string>>
  readonly value: V
  readonly onChange: (value: V) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} value={value} onChange={event => onChange(event.target.value as V)}>
          {choicesOf(words).map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Several<V extends string>({
  legend,
  words,
  chosen,
  fault,
  onChange,
}: {
  readonly legend: string
  readonly words: Readonly<Record<V, string>>
  readonly chosen: readonly V[]
  readonly fault: string | undefined
  readonly onChange: (chosen: readonly V[]) => void
}) {
  const id = useId()
  return (
    <fieldset aria-describedby={fault === undefined ? undefined : id}>
      <legend>{legend}</legend>
      <div className="choice-grid">
        {(Object.keys(words) as V[]).map(each => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, each] : chosen.filter(other => other !== each))
              }
            />{' '}
            {words[each]}
          </label>
        ))}
      </div>
      <Fault id={id} text={fault} />
    </fieldset>
  )
}

function Fault({ id, text }: { readonly id?: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <span id={id} className="fault">
      {text}
    </span>
  )
}
