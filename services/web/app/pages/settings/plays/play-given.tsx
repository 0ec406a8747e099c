// What a play gives to the customer.
import { choicesOf } from '../../../controls/account-words.ts'
import { FilterSelect } from '../../../controls/filter-select.tsx'
import { Fault, type Fields, Line, Short } from './play-inputs.tsx'
import { CONTENT_WORDS } from './play-words.ts'
import type { Typed } from './typed-play.ts'

export function Given({ typed, set, faultAt, currency }: Fields & { readonly currency: string }) {
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
