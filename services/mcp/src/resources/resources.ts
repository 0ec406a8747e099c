// What an agent may read once and keep: the domain, the words of the API, and what this workspace judges by.
import { readFile } from 'node:fs/promises'
import type { Client } from '@rung/client'
import { configWords } from './config-words.ts'

export type Resource = {
  readonly name: string
  readonly uri: string
  readonly title: string
  readonly description: string
  read(api: Client): Promise<string>
}

const DOMAIN = new URL('./domain.md', import.meta.url)
const GLOSSARY = new URL('../../../../docs/glossary.md', import.meta.url)

export const resources: readonly Resource[] = [
  {
    name: 'domain',
    uri: 'rung://domain',
    title: 'Rung in two pages',
    description: 'What is judged, by which facts, and how to speak of it. Read it first.',
    read: () => readFile(DOMAIN, 'utf8'),
  },
  {
    name: 'glossary',
    uri: 'rung://glossary',
    title: 'Words of the API',
    description: 'Each word of tools and API with its one meaning.',
    read: () => readFile(GLOSSARY, 'utf8'),
  },
  {
    name: 'config',
    uri: 'rung://config',
    title: 'What this workspace judges by',
    description:
      'Every weight, limit and half-life in force, in words, and which of them the workspace changed.',
    read: async api => {
      const [config, schema] = await Promise.all([api.get('/v1/config'), api.get('/v1/config/schema')])
      return configWords(config, schema)
    },
  },
]
