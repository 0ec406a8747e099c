// The one way an element is made here.

/** An element that says something: always as text. */
export function make(tag: string, part: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.setAttribute('part', part)
  element.textContent = text
  return element
}
