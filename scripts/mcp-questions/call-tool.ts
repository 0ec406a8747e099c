// A client of /mcp in its least form: one request a call, under a key.

// biome-ignore lint/suspicious/noExplicitAny: what a tool answers is what its output schema says, which a script trusts
export type Answered = { readonly structured: any; readonly words: string }
export type CallTool = (tool: string, input?: object) => Promise<Answered>

type Result = {
  readonly content: readonly { readonly text: string }[]
  readonly structuredContent?: unknown
  readonly isError?: boolean
}

export function toolsAt(address: string, key: string): CallTool {
  return async (name, input = {}) => {
    const answer = await fetch(`${address}/mcp`, {
      method: 'POST',
      headers: {
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: input },
      }),
    })
    const { result, error } = messageIn(await answer.text())
    if (result === undefined || result.isError === true)
      throw new Error(
        `${name} ${JSON.stringify(input)}: ${result?.content[0]?.text ?? JSON.stringify(error)}`,
      )
    return { structured: result.structuredContent, words: result.content[0]?.text ?? '' }
  }
}

/** As JSON, or as the one event of a stream. */
function messageIn(text: string): { readonly result?: Result; readonly error?: unknown } {
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text)
}
