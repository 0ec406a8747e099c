// Rung's server with what the protocol's suite asks of any server beside it: its example tools, prompts and resources. Registered here alone.
import type { McpServer } from '@modelcontextprotocol/server'
import { createServer, listTools } from '@rung/mcp/server'
import { registerSuitePrompts } from './suite-prompts.ts'
import { registerSuiteResources } from './suite-resources.ts'
import { listedSuiteTools, registerSuiteTools } from './suite-tools.ts'

export function createSuiteServer(parts: Parameters<typeof createServer>[0]): McpServer {
  const server = createServer(parts)
  server.server.registerCapabilities({ logging: {} })
  registerSuiteTools(server)
  registerSuitePrompts(server)
  registerSuiteResources(server)
  const tools = async () => [...(await listTools(parts)), ...listedSuiteTools]
  server.server.setRequestHandler('tools/list', async () => ({ tools: await tools() }))
  return server
}
