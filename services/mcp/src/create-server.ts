// An MCP server over a list of tools, for one exchange or one connection: it holds nothing between calls.
import { type Tool as ListedTool, McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { answerCall, isGoodFor, whyNot } from './answer-call.ts'
import { FENCE_MEANS } from './answers/quoted.ts'
import { registerPrompts, registerResources } from './register-prompts.ts'
import type { ServerParts } from './server-parts.ts'
import type { Tool } from './tools/tool.ts'

/** What a client tells its model of this server. */
const INSTRUCTIONS = `Rung judges the health of customer accounts and keeps apart what customers do (usage) and what they wanted and got (outcomes). Every answer is computed by Rung under the rights of your key. Quote its numbers as they are, with asOf and the ids of evidence; unknown is not zero and not bad news. Tools that write show a preview first. ${FENCE_MEANS}`

/** What a caller is listed is the same for as long as the process runs. */
const fixed = { listChanged: false }

export function createServer(parts: ServerParts): McpServer {
  const server = new McpServer(
    { name: 'rung', title: 'Rung', version: parts.version },
    { instructions: INSTRUCTIONS, capabilities: { tools: fixed, prompts: fixed, resources: fixed } },
  )
  for (const tool of parts.tools) {
    const { name, title, description, annotations } = tool
    const inputSchema = described(tool.input)
    const outputSchema = described(tool.output)
    server.registerTool(
      name,
      { title, description, annotations: { title, ...annotations }, inputSchema, outputSchema },
      async (input: unknown) => answerCall(tool, input, parts),
    )
  }
  server.server.setRequestHandler('tools/list', async () => {
    try {
      return { tools: await listTools(parts) }
    } catch (error) {
      throw new Error(whyNot(error, 'tools/list', parts))
    }
  })
  registerPrompts(server)
  registerResources(server, parts)
  return server
}

/** Those that the caller may call, as `tools/list` tells them. */
export async function listTools({
  tools,
  access,
}: Pick<ServerParts, 'tools' | 'access'>): Promise<ListedTool[]> {
  const { scope } = await access()
  return tools.filter(tool => isGoodFor(scope, tool)).map(listed)
}

function listed({ name, title, description, annotations, input, output }: Tool): ListedTool {
  const jsonOf = (schema: z.ZodObject, way: 'input' | 'output') =>
    described(schema)['~standard'].jsonSchema[way]({ target: 'draft-2020-12' }) as ListedTool['inputSchema']
  return {
    ...{ name, title, description, annotations: { title, ...annotations } },
    inputSchema: jsonOf(input, 'input'),
    outputSchema: jsonOf(output, 'output'),
  }
}

const known = new WeakMap<z.ZodObject, StandardSchemaWithJSON>()

/** The schema with its JSON form made once: servers are made anew for each exchange, and each asks for it. */
function described(schema: z.ZodObject): StandardSchemaWithJSON {
  const found = known.get(schema)
  if (found !== undefined) return found
  const standard = schema['~standard']
  const made = new Map<string, Record<string, unknown>>()
  const once = (way: 'input' | 'output') => (options: { readonly target: string }) => {
    const key = `${way} ${options.target}`
    const json = made.get(key) ?? standard.jsonSchema[way](options as never)
    made.set(key, json)
    return json
  }
  const withJson: StandardSchemaWithJSON = {
    '~standard': { ...standard, jsonSchema: { input: once('input'), output: once('output') } },
  }
  known.set(schema, withJson)
  return withJson
}
