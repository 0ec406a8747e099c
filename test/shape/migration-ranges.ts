// The ranges of numbers that migrations/README lists: each file lies in one, and no number belongs to two.

export type MigrationRange = { readonly from: number; readonly to: number }

/** The lines `- 0001-0009 what for` and `- 0001 what for`, in the order they stand. */
export function readRanges(readme: string): MigrationRange[] {
  return [...readme.matchAll(/^- (\d{4})(?:-(\d{4}))? \S/gm)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }))
}

/** One sentence a range that does not follow the one before it, and one a file in none. */
export function rangeBreaks(ranges: readonly MigrationRange[], files: readonly string[]): string[] {
  const misplaced = ranges.filter(({ from, to }, index) => from > to || from <= (ranges[index - 1]?.to ?? 0))
  const homeless = files.filter(file => !ranges.some(range => holds(range, numberOf(file))))
  return [
    ...misplaced.map(({ from, to }) => `${digits(from)}-${digits(to)} is out of order or shares a number`),
    ...homeless.map(file => `${file} lies in no range of migrations/README`),
  ]
}

function holds({ from, to }: MigrationRange, number: number): boolean {
  return from <= number && number <= to
}

/** 31 of `usage/0031-days.sql`. */
function numberOf(file: string): number {
  return Number(file.split('/').at(-1)?.slice(0, 4))
}

function digits(number: number): string {
  return String(number).padStart(4, '0')
}
