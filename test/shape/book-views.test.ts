// What the whole book is judged by is read for that alone: facts in these views reach no judgement of an account.
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const VIEW = /published\.(company_[a-z]+|team_answers)\b/g
const HOME = 'services/health/src/chasms/'

const viewsIn = (source: string): string[] => [...source.matchAll(VIEW)].map(([view]) => view)

it('are named by the diagnosis of the whole book and by no other room', () => {
  const files = globSync('{packages,services}/*/src/**/*.ts').map(path => ({
    path,
    views: viewsIn(readFileSync(path, 'utf8')),
  }))
  const naming = files.filter(({ views }) => views.length > 0).map(({ path }) => path)
  expect(naming.filter(path => !path.startsWith(HOME))).toEqual([])
  const declared = viewsIn(readFileSync('migrations/published/0610-facts-of-the-book.sql', 'utf8'))
  const read = new Set(files.flatMap(({ views }) => views))
  expect(declared.filter(view => !read.has(view))).toEqual([])
})

it('are seen where they are', () => {
  expect(viewsIn('from published.company_promises join published.team_answers')).toEqual([
    'published.company_promises',
    'published.team_answers',
  ])
})
