// Lists as CSV (RFC 4180) for spreadsheets: asked for by `Accept: text/csv`, a page at a time, the next one named by a Link header.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { qualityOf } from './accept.ts'

const CSV_TYPE = 'text/csv'

/** The 200 of a list that is answered as JSON, or as CSV where that is asked for. */
export function listOrCsv<T extends z.ZodType>(page: T) {
  return {
    description:
      'A page: JSON, or CSV for `Accept: text/csv`, where a `Link` header with `rel="next"` names the next page',
    content: {
      'application/json': { schema: page },
      [CSV_TYPE]: {
        schema: z
          .string()
          .describe(
            'A header line, then a line a row (RFC 4180). Text that a spreadsheet would take for a formula begins with an apostrophe',
          ),
      },
    },
  }
}

/** One that has no pages has no cursor. */
type Page = { readonly data: readonly object[]; readonly nextCursor?: string | null }

type Reply = { header(name: string, value: string): unknown }

/**
 * Answers with the page as it was asked for. `columns` are paths into its rows: `nextRenewal.dueOn`. Lists within a cell are
 * separated by semicolons.
 */
export function sendList<P extends Page>(
  request: FastifyRequest,
  reply: Reply,
  page: P,
  columns: readonly string[],
): P {
  const { data: rows, nextCursor } = page
  if (nextCursor !== null && nextCursor !== undefined && prefersCsv(request.headers.accept))
    reply.header('link', `<${nextUrl(request.url, nextCursor)}>; rel="next"`)
  return sendRows(request, reply, page, { rows, columns })
}

/** The same for an answer that is no page: as CSV it is these rows. */
export function sendRows<A extends object>(
  request: FastifyRequest,
  reply: Reply,
  answer: A,
  { rows, columns }: { readonly rows: readonly object[]; readonly columns: readonly string[] },
): A {
  const sending = reply as unknown as FastifyReply
  const vary = sending.getHeader('vary')
  sending.header('vary', vary === undefined ? 'accept' : `${vary}, accept`)
  if (!prefersCsv(request.headers.accept)) return answer
  // What is returned of a reply that was sent is not looked at.
  return sending.type(`${CSV_TYPE}; charset=utf-8; header=present`).send(csvOf(rows, columns)) as never
}

/** True where CSV is named and liked no less than JSON. */
export function prefersCsv(accept: string | undefined): boolean {
  const csv = qualityOf(accept, CSV_TYPE) ?? 0
  return csv > 0 && csv >= (qualityOf(accept, 'application/json') ?? 0)
}

/** @example csvOf([{ id: 'a', name: '=1+1' }], ['id', 'name']) // 'id,name\r\na,\'=1+1\r\n' */
export function csvOf(rows: readonly object[], columns: readonly string[]): string {
  const lines = [columns, ...rows.map(row => columns.map(column => valueAt(row, column)))]
  return lines.map(cells => `${cells.map(cell).join(',')}\r\n`).join('')
}

function valueAt(row: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row)
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = Array.isArray(value) ? value.join(';') : String(value)
  const harmless = isFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless
}

// A spreadsheet runs what begins so, and what it pulls in may send the sheet away. Numbers are no text and stay numbers.
function isFormula(text: string): boolean {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) || /^[\t\r\n]/.test(text)
}

function nextUrl(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?')
  const input = new URLSearchParams(query)
  input.set('cursor', cursor)
  return `${path}?${input}`
}
