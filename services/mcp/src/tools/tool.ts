// What a tool is: its name, what it takes and gives, what it may do, and how it answers from the API alone.
import type { Client } from '@rung/client'
import type { z } from 'zod'

/** One call of a tool. */
export type ToolCall<Input> = {
  /** The API under the caller's own key: what they may not see, it does not answer. */
  readonly api: Client
  readonly input: Input
  /** Our id of the person it is for; null: a key of nobody in particular. */
  readonly person: string | null
  /** When the call came. */
  readonly now: Date
}

/** The same answer twice: for programs by the tool's `output`, and in words. */
export type ToolAnswer<Output> = { readonly structured: Output; readonly words: string }

/** What a client may take for granted of a tool, in the words of the protocol. */
export type Annotations = {
  readonly readOnlyHint: boolean
  readonly destructiveHint: boolean
  readonly idempotentHint: boolean
  /** Rung alone is asked, never the world outside. */
  readonly openWorldHint: false
}

export const READS: Annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
}

/** Writes once under its idempotency key, and overwrites nothing: every fact is a new revision. */
export const WRITES: Annotations = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
}

export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  /** As agents call it, and as audit entries name it: snake_case. */
  readonly name: string
  readonly title: string
  /** What it answers and when to ask it, for a reader that chooses among tools by these words. */
  readonly description: string
  readonly input: Input
  readonly output: Output
  readonly annotations: Annotations
  /** What the caller's key must be good for. */
  readonly scope: 'read' | 'write'
  /** Throws what the API refuses: whoever serves the tool says it in words. */
  answer(call: ToolCall<z.infer<Input>>): Promise<ToolAnswer<z.infer<Output>>>
}

/** A tool as the list of all tools takes it: what its input does not name is refused, as a misspelt field would be. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool {
  return { ...tool, input: tool.input.strict() } as unknown as Tool
}
