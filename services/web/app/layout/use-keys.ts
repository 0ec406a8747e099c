// Keys of a page: single letters, silent while somebody types or a dialog is open, told of by `?`.
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

export type Keys = Readonly<
  Record<
    string,
    {
      readonly does: string
      readonly run: () => void
      /** Again and again while it is held down, as what moves on from row to row. */
      readonly repeats?: true
    }
  >
>

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
            const isChord = name.startsWith('$mod+')
            if (event.repeat && newest.current[name]?.repeats !== true) return
            if (!isChord && (isTyping(event) || isPressing(event) || document.querySelector('dialog[open]')))
              return
            event.preventDefault()
            newest.current[name]?.run()
          },
        ]),
      ),
      // left to itself it hears nothing from within fields, chords neither, and of a key that is held its first press
      { ignore: ({ isComposing }) => isComposing },
    )
    return () => {
      bound.delete(table)
      stop()
    }
  }, [names, enabled])
}
