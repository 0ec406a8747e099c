// A day or an instant of an answer as a Date. What both forms have in common with ISO 8601 in all its forms is a tenth of a parser
// for those, which every page would load first.

const DAY_LENGTH = 'yyyy-mm-dd'.length

/**
 * The midnight that begins a day in the reader's zone, or an instant. Invalid where the text is neither.
 *
 * @example dateOf('2026-11-28') // its midnight here
 * @example dateOf('2026-11-28T09:30:00.000Z')
 */
export const dateOf = (text: string): Date =>
  // without a zone a day alone would be read as UTC, and with an hour as the reader's
  new Date(text.length === DAY_LENGTH ? `${text}T00:00` : text)
