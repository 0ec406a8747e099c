// What stands in the box of "Go to": a field, and what is found. Loaded when the box is first opened.
import { useDeferredValue, useId, useState } from 'react'
import { type Place, usePlaces } from './use-places.ts'
import '../styles/beyond.css'

export function GoToBox({ close }: { close: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const { places, isSearching } = usePlaces(useDeferredValue(text.trim()))
  const open = (place: Place | undefined): void => {
    if (place === undefined) return
    close()
    setText('')
    place.go()
  }
  const move = (by: number): void => setAt(Math.max(0, Math.min(places.length - 1, at + by)))
  return (
    <div className="stack">
      <input
        // biome-ignore lint/a11y/noAutofocus: a dialog moves the focus into itself, and this is its one field
        autoFocus
        type="text"
        role="combobox"
        aria-label="Name of an account, a person or a page"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={places[at] === undefined ? undefined : `${id}-${at}`}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter') open(places[at])
          else return
          event.preventDefault()
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Places">
        {places.map((place, index) => (
          <div
            key={place.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => open(place)}
            onKeyDown={event => event.key === 'Enter' && open(place)}
          >
            <span>{place.name}</span>
            <span className="tiny">{place.kind}</span>
          </div>
        ))}
      </div>
      <p className="small muted" role="status">
        {isSearching ? 'Looking for it' : places.length === 0 ? 'Nothing of that name.' : ''}
      </p>
    </div>
  )
}
