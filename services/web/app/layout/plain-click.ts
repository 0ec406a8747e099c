// A click that is followed within the page: not one that opens a link elsewhere, in a new tab, a window or a download.
import type { MouseEvent } from 'react'

export const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
