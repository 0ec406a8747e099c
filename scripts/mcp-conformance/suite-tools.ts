// Two tools that the suite calls by name: one that answers, one that fails.
import { defineTool, READS } from '@rung/mcp/tool'
import { z } from 'zod'

const input = z.object({})
const output = z.object({})

export const suiteTools = [
  defineTool({
    ...{ name: 'test_simple_text', title: 'Simple text', description: 'Answers with one text.' },
    ...{ input, output, annotations: READS, scope: 'read' },
    answer: async () => ({ structured: {}, words: 'This is a simple text response for testing.' }),
  }),
  defineTool({
    ...{ name: 'test_error_handling', title: 'Error', description: 'Fails.' },
    ...{ input, output, annotations: READS, scope: 'read' },
    answer: async ({ api }) => {
      await api.get('/v1/accounts/{id}', { path: { id: 'nobody' } })
      throw new Error('an account that is not there was found')
    },
  }),
]
