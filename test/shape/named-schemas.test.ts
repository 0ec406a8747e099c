// What the document of the API calls by a name is made once, when its file is loaded.
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { madeByRoutes } from './named-schemas.ts'

it('is made by no function of routes', () => {
  const files = globSync('services/*/src/**/*.ts').filter(path => !path.endsWith('.test.ts'))
  const made = files.flatMap(path => madeByRoutes(readFileSync(path, 'utf8')).map(id => `${path}: ${id}`))
  expect(files.length).toBeGreaterThan(300)
  expect(made).toEqual([])
})

it('is seen where it is', () => {
  const schema = "z.object({}).meta({ id: 'Thing' })"
  expect(madeByRoutes(`export function serveThings(app) { app.post('/', { body: ${schema} }) }`)).toEqual([
    'Thing',
  ])
  expect(
    madeByRoutes(`const thing = ${schema}\nexport function serveThings(app) { app.post('/', thing) }`),
  ).toEqual([])
})
