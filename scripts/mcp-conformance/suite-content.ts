// Content of every kind that the suite's examples hold: one pixel, and a sound of no length.

/** A PNG of one red pixel. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

/** A WAV without a sample. */
const SILENCE = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA='

export const image = { type: 'image', data: PIXEL, mimeType: 'image/png' } as const
export const audio = { type: 'audio', data: SILENCE, mimeType: 'audio/wav' } as const
export const text = (words: string) => ({ type: 'text', text: words }) as const
export const embedded = (uri: string, mimeType: string, words: string) =>
  ({ type: 'resource', resource: { uri, mimeType, text: words } }) as const
