// What this browser remembers of a person: small things that are no state of a page. A browser that keeps nothing forgets.

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`rung:${name}`)
  } catch {
    return null
  }
}

/** Null: forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`rung:${name}`)
    else localStorage.setItem(`rung:${name}`, value)
  } catch {
    // a browser that keeps nothing: asked again the next time
  }
}
