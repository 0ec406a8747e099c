// One call of a tool answered: in words and as structured content, or why not, in words an agent can act on.
import type { CallToolResult } from '@modelcontextprotocol/server'
import { ApiProblem, NoAnswer } from '@rung/client'
import { refuseBrokenText } from '@rung/http-service/broken-text'
import { allows, type KeyScope } from '@rung/http-service/caller'
import { isRefusal, refuse } from '@rung/kernel'
import { plainWords } from './answers/quoted.ts'
import type { ServerParts } from './server-parts.ts'
import type { Tool } from './tools/tool.ts'

type Parts = Pick<ServerParts, 'apiFor' | 'access' | 'clock' | 'onFailure'>

export async function answerCall(tool: Tool, input: unknown, parts: Parts): Promise<CallToolResult> {
  try {
    const { scope, person } = await parts.access()
    if (!isGoodFor(scope, tool)) throw outOfScope(tool, scope)
    refuseBroken(input)
    const { structured, words } = await tool.answer({
      api: parts.apiFor(tool.name),
      input: input as never,
      person,
      now: parts.clock(),
    })
    // what the schema does not name is not told
    const structuredContent = tool.output.parse(structured)
    return { content: [{ type: 'text', text: words }], structuredContent }
  } catch (error) {
    return { content: [{ type: 'text', text: whyNot(error, tool.name, parts) }], isError: true }
  }
}

/** Text that no address and no column holds: said by its field, before anything is asked. */
function refuseBroken(input: unknown): void {
  const broken = refuseBrokenText(input, 'input')
  if (broken === undefined) return
  const { code, field, message, fix } = broken
  throw refuse(code, `${field} ${message}`, fix === undefined ? {} : { fix })
}

/** Whether a key of that scope may call the tool: it is not listed to any other. */
export function isGoodFor(has: string, { scope }: Pick<Tool, 'scope'>): boolean {
  return allows(has as KeyScope, scope)
}

const outOfScope = ({ name, scope }: Tool, has: string): Error =>
  refuse('forbidden', `${name} needs scope "${scope}"; what you ask with has "${has}"`, {
    fix: 'It is not in your list of tools. Ask the person you work for: a key of that scope, or an access token of scope rung:write, is theirs to give, and a viewer has none.',
  })

/** Why there is no answer, in words an agent can act on; what nobody foresaw goes to the operator's log. */
export function whyNot(error: unknown, tool: string, { onFailure }: Pick<ServerParts, 'onFailure'>): string {
  if (error instanceof ApiProblem) return refusalOf(error)
  // a tool's own no, which fences what it names
  if (isRefusal(error)) return [`${error.message} (${error.code})`, error.fix].filter(Boolean).join('\n')
  if (error instanceof NoAnswer)
    return 'Rung does not answer just now. Nothing is known of what came of it: ask again.'
  onFailure(error, tool)
  return 'Something went wrong inside Rung. Asking again will probably not help; it was recorded for who runs it.'
}

/** What the API says no with: kind, sentence, and for each field what to do. The address asked stays inside. */
function refusalOf({ code, status, problem, fields }: ApiProblem): string {
  const lines = [
    `${problem.title ?? 'Refused'} (${code ?? status}): ${problem.detail ?? ''}`,
    ...fields.map(({ field, message, fix }) =>
      [field, message, fix].filter(part => part !== undefined && part !== '').join(': '),
    ),
  ]
  return lines.map(plainWords).filter(Boolean).join('\n')
}
