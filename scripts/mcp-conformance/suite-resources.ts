// The resources that the suite reads by address: text, bytes, and a template.
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import { PIXEL } from './suite-content.ts'

export function registerSuiteResources(server: McpServer): void {
  const textUri = 'test://static-text'
  const described = { description: 'An example of the suite.' }
  server.registerResource('static-text', textUri, { ...described, mimeType: 'text/plain' }, async () => ({
    contents: [
      { uri: textUri, mimeType: 'text/plain', text: 'This is the content of the static text resource.' },
    ],
  }))
  const bytesUri = 'test://static-binary'
  server.registerResource('static-binary', bytesUri, { ...described, mimeType: 'image/png' }, async () => ({
    contents: [{ uri: bytesUri, mimeType: 'image/png', blob: PIXEL }],
  }))
  server.registerResource(
    'template',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { ...described, mimeType: 'application/json' },
    async ({ href: uri }, { id }) => ({
      contents: [
        {
          ...{ uri, mimeType: 'application/json' },
          text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
        },
      ],
    }),
  )
}
