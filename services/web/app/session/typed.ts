// What somebody has typed into a form that still stands there: words that are gone with the page.

const typedInto = new Set<HTMLFormElement>()

/** Heard from then on. */
export function watchTyping(): void {
  const note = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest('form') : null
    if (form !== null) typedInto.add(form)
  }
  document.addEventListener('input', note, { capture: true, passive: true })
}

export function isSomethingTyped(): boolean {
  for (const form of typedInto) if (!form.isConnected) typedInto.delete(form)
  return [...typedInto].some(form => form.checkVisibility())
}
