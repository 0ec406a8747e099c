// A write in two steps: a preview that changes nothing and says exactly what would be written, then the same again with its digest.
import { createHash } from 'node:crypto'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import type { ToolAnswer } from '../tools/tool.ts'
import { quoted } from './quoted.ts'

/** What every tool that writes takes. */
export const guardFields = {
  preview: z
    .boolean()
    .default(true)
    .describe(
      'true: nothing is changed, it says what would be written; false: it is written, with `confirm`',
    ),
  confirm: z
    .string()
    .max(64)
    .optional()
    .describe('With preview false: what the preview gave as `confirm`; it holds for the same input alone'),
  idempotencyKey: z
    .string()
    .regex(/^[\w.:-]{8,200}$/)
    .optional()
    .describe(
      'Names this write: sent again under it within a day it is done once; left out: made of the input',
    ),
}

export const guardOutput = {
  preview: z.boolean().describe('true: nothing was changed'),
  confirm: z.string().nullable().describe('Of a preview: send it with preview false once a person agreed'),
  idempotencyKey: z.string(),
  to: z.string().describe('The operation of the API'),
  fields: z
    .array(z.object({ field: z.string(), value: z.string() }))
    .describe('What is written, field by field; texts fenced as data'),
}

type Guard = {
  readonly preview: boolean
  readonly confirm?: string | undefined
  readonly idempotencyKey?: string | undefined
}

type Write<Result> = {
  /** The tool: a digest of one is none of another. */
  readonly tool: string
  /** `POST /v1/ladder-evidence`, its ids filled in. */
  readonly to: string
  readonly body: Readonly<Record<string, unknown>>
  /** What it means, line by line, with the names that ids stand for, as things stand. Nothing that passes with time alone. */
  readonly means: readonly string[]
  /** Sends it, once under that key. */
  send(idempotencyKey: string): Promise<Result>
  /** What came of it, in words. */
  done(result: Result): string
}

type Told<Result> = {
  preview: boolean
  confirm: string | null
  idempotencyKey: string
  to: string
  fields: { field: string; value: string }[]
  result: Result | null
}

/** Shows it, or, where the digest fits, does it: for whom it was shown to, and while what was shown is still so. */
export async function guarded<Result>(
  { input: guard, person }: { readonly input: Guard; readonly person: string | null },
  write: Write<Result>,
): Promise<ToolAnswer<Told<Result>>> {
  const confirm = digestOf(write, person)
  const idempotencyKey = guard.idempotencyKey ?? `mcp-${confirm}`
  const fields = fieldsOf(write.body)
  const told = { idempotencyKey, to: write.to, fields }
  const lines = [...write.means, ...fields.map(({ field, value }) => `  ${field}: ${value}`)]
  if (guard.preview) {
    const head = `PREVIEW, nothing was changed. ${write.to} would write:`
    const tail = `Show this to the person you work for. If they agree, call ${write.tool} again with the same input, preview: false and confirm: ${confirm}`
    const structured = { preview: true, confirm, ...told, result: null }
    return { structured, words: [head, ...lines, tail].join('\n') }
  }
  if (guard.confirm !== confirm) throw notConfirmed(guard.confirm)
  const result = await write.send(idempotencyKey)
  const structured = { preview: false, confirm: null, ...told, result }
  return { structured, words: [`Written: ${write.done(result)}`, ...lines].join('\n') }
}

/** Of the tool, of all that would be sent and what it means as things stand, and of whom it is for: another word of it is another digest. */
function digestOf(
  { tool, to, body, means }: Pick<Write<unknown>, 'tool' | 'to' | 'body' | 'means'>,
  person: string | null,
): string {
  return createHash('sha256')
    .update(JSON.stringify([tool, to, given(body), means, person]))
    .digest('hex')
    .slice(0, 32)
}

const given = (body: Write<unknown>['body']): [string, unknown][] =>
  Object.entries(body).filter(([, value]) => value !== undefined)

const fieldsOf = (body: Write<unknown>['body']) =>
  given(body).map(([field, value]) => ({
    field,
    value: typeof value === 'string' ? plainOr(value) : JSON.stringify(value),
  }))

/** Ids, days and names of the wire are plain; whatever reads as more than that is text of people, shown to its end: who agrees has read it. */
const plainOr = (text: string): string =>
  /^[\w.:-]{1,64}$/.test(text) ? text : quoted({ text, most: Number.POSITIVE_INFINITY })

function notConfirmed(confirm: string | undefined): Error {
  const why =
    confirm === undefined
      ? 'nothing was written: `confirm` is missing'
      : 'nothing was written: `confirm` is not of this input as things stand now. It is of another input or another person, or what its preview showed has changed since, by this very write perhaps'
  const fix =
    'Call with preview: true, show a person what it says, then send its confirm with the same input.'
  return refuse('conflict', why, { field: 'confirm', fix })
}
