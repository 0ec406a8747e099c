// Keys of a page: single letters, silent while somebody types or a dialog is open, told of by `?`.
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

export type Keys = Readonly<Record<string, { readonly does: string; readonly run: () => void }>>

/** What is bound now, for the list of keys. */
const bound = new Set<Keys>()

export const boundKeys = (): Keys[] => [...bound]

const isTyping = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof Element && target.closest('a, button, summary') !== null

/** `{ j: { does: 'Next card', run } }`; names of keys are those of tinykeys (`$mod+k`, `Escape`, `?`). */
export function useKeys(keys: Keys, { enabled = true }: { enabled?: boolean } = {}): void {
  const newest = useRef(keys)
  newest.current = keys
  const names = Object.keys(keys).join('\n')
  useEffect(() => {
    if (!enabled) return
    const table = newest.current
    bound.add(table)
    const stop = tinykeys(
      window,
      Object.fromEntries(
        names.split('\n').map(name => [
          name,
          (event: KeyboardEvent) => {
            const isChord = name.includes('+')
            if (!isChord && (isTyping(event) || isPressing(event) || document.querySelector('dialog[open]')))
              return
            event.preventDefault()
            newest.current[name]?.run()
          },
        ]),
      ),
    )
    return () => {
      bound.delete(table)
      stop()
    }
  }, [names, enabled])
}
