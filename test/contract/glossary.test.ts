// docs/glossary.md, held against the OpenAPI document: each term is in use, and no synonym of one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Glossary, readGlossary, synonymsIn, wireWords } from './glossary.ts'
import { goldenDocument } from './golden-document.ts'

const glossary = readGlossary(readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8'))

describe('the glossary of the wire', () => {
  const words = wireWords(JSON.parse(goldenDocument()))

  it('lists terms that the API uses', () => {
    expect(glossary.flatMap(({ terms }) => terms).filter(term => !isUsed(term, words))).toEqual([])
  })

  it('lists no term as the synonym of another', () => {
    const terms = new Set(glossary.flatMap(entry => entry.terms))
    expect(glossary.flatMap(({ synonyms }) => synonyms).filter(word => terms.has(word))).toEqual([])
  })

  it('is kept by every path, parameter, field and value', () => {
    expect(synonymsIn(words, glossary)).toEqual([])
  })
})

describe('the check itself', () => {
  const planted: Glossary = [
    { terms: ['learnedAt'], synonyms: ['learnt'] },
    { terms: ['predicted'], synonyms: ['as_said', '"said"'] },
  ]

  it('finds a synonym as a word of a field, a parameter, a path and a value', () => {
    const words = wireWords({
      paths: {
        '/v1/learnt-models': { get: { parameters: [{ in: 'query', name: 'learntSince' }] } },
      },
      components: {
        schemas: {
          Model: {
            properties: {
              learntAt: {},
              learnedOn: {},
              said: {},
              customerSaid: {},
              fit: { enum: ['as_said', 'asSaidByUs'] },
            },
          },
        },
      },
    })
    expect(synonymsIn(words, planted)).toEqual([
      'as_said: say predicted',
      'asSaidByUs: say predicted',
      'learnt-models: say learnedAt',
      'learntAt: say learnedAt',
      'learntSince: say learnedAt',
      'said: say predicted',
    ])
  })
})

/** As a whole, or as the word that a longer name ends or begins with. */
function isUsed(term: string, words: readonly string[]): boolean {
  return words.some(
    word => word === term || word === `${term}s` || word.toLowerCase().includes(term.toLowerCase()),
  )
}
