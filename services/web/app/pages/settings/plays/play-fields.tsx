// The fields of a play: what it is for, what is said, what is done, and what the customer is given.
import { Given } from './play-given.tsx'
import { type Fields, Line, One, Several, Short } from './play-inputs.tsx'
import { AIM_WORDS, GAP_WORDS, HELP_WORDS, PLAY_WHEN } from './play-words.ts'
import { REACTIONS } from './typed-play.ts'

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
            label="Begin, with their words: one of “{outcome}”, “{concern}”, “{verdict}”, “{doubt}”"
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
