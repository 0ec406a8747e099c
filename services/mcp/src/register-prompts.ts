// Offers the prompts and the resources: the same for everybody, but what is read of a workspace is read under the caller's key.
import type { McpServer } from '@modelcontextprotocol/server'
import { whyNot } from './answer-call.ts'
import { prompts } from './prompts/prompts.ts'
import { resources } from './resources/resources.ts'
import type { ServerParts } from './server-parts.ts'

/** As the API hears who asks, where no tool does. */
const ASKS = 'resource'

export function registerPrompts(server: McpServer): void {
  for (const { name, title, description, takes, says } of prompts) {
    server.registerPrompt(name, { title, description, argsSchema: takes }, async (taken: unknown) => {
      const text = says(taken as Readonly<Record<string, string>>)
      return { description, messages: [{ role: 'user', content: { type: 'text', text } }] }
    })
  }
}

export function registerResources(
  server: McpServer,
  parts: Pick<ServerParts, 'apiFor' | 'clock' | 'onFailure'>,
): void {
  for (const { name, uri, title, description, read } of resources) {
    server.registerResource(name, uri, { title, description, mimeType: 'text/markdown' }, async () => {
      try {
        const text = await read(parts.apiFor(ASKS))
        return { contents: [{ uri, mimeType: 'text/markdown', text }] }
      } catch (error) {
        throw new Error(whyNot(error, `${ASKS} ${name}`, parts))
      }
    })
  }
}
