// A list of the API as one CSV file: its pages in turn, the head of the first alone.
import { ApiProblem } from '@rung/client'

const LARGEST_PAGE = 1000

/** Lists that answer CSV too, a page at a time. */
type PagedPath = '/v1/portfolio' | '/v1/renewals' | '/v1/contradictions' | '/v1/due-promises'
/** Those that are answered whole. */
const WHOLE = ['/v1/retention', '/v1/forecast/book', '/v1/forecast/history', '/v1/concern-map'] as const
export type CsvPath = PagedPath | (typeof WHOLE)[number]

const isWhole = (path: CsvPath): boolean => WHOLE.some(whole => whole === path)

/** Only lists that answer `text/csv`. Throws the problem of the page that is refused; then no file is saved. */
export async function downloadCsv(path: CsvPath, query: object, name: string): Promise<void> {
  const parts: string[] = []
  let next: URLSearchParams | null = paramsOf(isWhole(path) ? query : { ...query, limit: LARGEST_PAGE })
  while (next !== null) {
    const page: Page = await readPage(`${path}?${next}`)
    parts.push(parts.length === 0 ? page.text : withoutHead(page.text))
    next = page.next
  }
  saveFile(new Blob(parts, { type: 'text/csv' }), name)
}

type Page = { readonly text: string; readonly next: URLSearchParams | null }

async function readPage(path: string): Promise<Page> {
  // the client reads answers as JSON, and tells no headers of a stream: the page after stands in one
  const answer = await fetch(path, { headers: { accept: 'text/csv, application/problem+json;q=0.5' } })
  if (!answer.ok) throw new ApiProblem(`GET ${path}`, answer.status, await answer.json())
  return { text: await answer.text(), next: nextOf(answer.headers.get('link')) }
}

/** The query of the page after, of `</v1/portfolio?cursor=...>; rel="next"`. */
export function nextOf(link: string | null): URLSearchParams | null {
  const address = link?.match(/<([^>]*)>; rel="next"/)?.[1]
  return address === undefined ? null : new URL(address, 'http://any').searchParams
}

/** All but the first line, whose cells hold no line break. */
export const withoutHead = (csv: string): string => csv.slice(csv.indexOf('\n') + 1)

const paramsOf = (query: object): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
