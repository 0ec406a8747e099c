// The events of a calendar file as their lines, so that what is wrong with one is said with the line it begins in.

export type EventLines = {
  /** Of BEGIN:VEVENT, from 1. */
  readonly line: number
  readonly text: string
  /** As it stands there; null where it has none. */
  readonly title: string | null
}

export type BrokenFile = { readonly line: number; readonly why: string }

/** As RFC 5545 has it: BEGIN and END on lines of their own. */
export function eventsIn(file: string): readonly EventLines[] | BrokenFile {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const first = lines.findIndex(line => line.trim() !== '')
  if (!isLine(lines[first], 'BEGIN:VCALENDAR')) {
    return { line: Math.max(1, first + 1), why: 'is not BEGIN:VCALENDAR, with which a calendar file begins' }
  }
  const events: EventLines[] = []
  let begun: number | null = null
  for (const [index, line] of lines.entries()) {
    if (isLine(line, 'BEGIN:VEVENT')) {
      if (begun !== null) return unended(begun)
      begun = index
    } else if (begun !== null && isLine(line, 'END:VEVENT')) {
      events.push(eventOf(lines.slice(begun, index + 1), begun))
      begun = null
    }
  }
  return begun === null ? events : unended(begun)
}

const unended = (begun: number): BrokenFile => ({
  line: begun + 1,
  why: 'begins an event that does not end',
})

const isLine = (line: string | undefined, wanted: string): boolean => line?.trim().toUpperCase() === wanted

function eventOf(lines: readonly string[], begun: number): EventLines {
  const title = lines.map(line => /^SUMMARY(?:;[^:]*)?:(.*)$/i.exec(line)?.[1]?.trim()).find(Boolean)
  return { line: begun + 1, text: lines.join('\r\n'), title: title ?? null }
}
