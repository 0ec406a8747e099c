// The tools that the suite calls by name: each kind of content, an error, and what is told while a call lasts.
import { setTimeout as pause } from 'node:timers/promises'
import type {
  CallToolResult,
  Tool as ListedTool,
  McpServer,
  ServerContext,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { audio, embedded, image, text } from './suite-content.ts'

type Call = (context: ServerContext) => Promise<CallToolResult> | CallToolResult
type Content = CallToolResult['content']

const PAUSE_MS = 50
const says =
  (...content: Content): Call =>
  () => ({ content })

const calls: Readonly<Record<string, Call>> = {
  test_simple_text: says(text('This is a simple text response for testing.')),
  test_image_content: says(image),
  test_audio_content: says(audio),
  test_embedded_resource: says(
    embedded('test://embedded-resource', 'text/plain', 'This is an embedded resource content.'),
  ),
  test_multiple_content_types: says(
    text('Multiple content types test:'),
    image,
    embedded('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
  ),
  test_error_handling: () => ({
    content: [text('This tool intentionally returns an error for testing')],
    isError: true,
  }),
  test_tool_with_logging: async ({ mcpReq }) => {
    await mcpReq.log('info', 'Tool execution started')
    await pause(PAUSE_MS)
    await mcpReq.log('info', 'Tool processing data')
    await pause(PAUSE_MS)
    await mcpReq.log('info', 'Tool execution completed')
    return { content: [text('Told three times.')] }
  },
  test_tool_with_progress: async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined) {
        const params = { progressToken, progress, total: 100 }
        await mcpReq.notify({ method: 'notifications/progress', params })
      }
      await pause(PAUSE_MS)
    }
    return { content: [text('Done.')] }
  },
}

export const listedSuiteTools: readonly ListedTool[] = Object.keys(calls).map(name => ({
  name,
  description: 'An example of the suite.',
  inputSchema: { type: 'object' },
}))

export function registerSuiteTools(server: McpServer): void {
  for (const [name, call] of Object.entries(calls)) {
    server.registerTool(
      name,
      { inputSchema: z.object({}) },
      async (_input: unknown, context: ServerContext) => call(context),
    )
  }
}
