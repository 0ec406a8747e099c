// The prompts that the suite gets by name, and an argument that is completed.
import { completable, type McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { embedded, image, text } from './suite-content.ts'

type Content = ReturnType<typeof text> | ReturnType<typeof embedded> | typeof image

const said = (...contents: Content[]) => ({
  messages: contents.map(content => ({ role: 'user' as const, content })),
})

const PLACES = ['paris', 'park', 'party']

export function registerSuitePrompts(server: McpServer): void {
  server.registerPrompt('test_simple_prompt', { description: 'Without arguments' }, async () =>
    said(text('This is a simple prompt for testing.')),
  )
  const begins = (given: unknown) => PLACES.filter(each => each.startsWith(String(given)))
  const argsSchema = z.object({ arg1: completable(z.string(), begins), arg2: z.string() })
  server.registerPrompt(
    'test_prompt_with_arguments',
    { description: 'With arguments', argsSchema },
    async ({ arg1, arg2 }) => said(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)),
  )
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'With a resource in it', argsSchema: z.object({ resourceUri: z.string() }) },
    async ({ resourceUri }) =>
      said(
        embedded(resourceUri, 'text/plain', 'Embedded resource content for testing.'),
        text('Please process the embedded resource above.'),
      ),
  )
  server.registerPrompt('test_prompt_with_image', { description: 'With an image' }, async () =>
    said(image, text('Please analyze the image above.')),
  )
}
