// What is published: one file, small enough, with types, that a server may load too.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Built, buildWidget } from '../build/build-widget.ts'

// 3 KB: what a vendor's pages pay for it.
const BYTES_MOST = 3000

let folder: string
let built: Built
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-widget-'))
  built = await buildWidget(folder)
})
afterAll(() => rm(folder, { recursive: true }))

it('is one file of under 3,000 bytes gzipped, and its types', async () => {
  expect(built.gzippedBytes).toBeLessThan(BYTES_MOST)
  expect((await readdir(folder)).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
    'rung-nudge.d.ts',
    'rung-nudge.js',
  ])
  const types = await readFile(join(folder, 'rung-nudge.d.ts'), 'utf8')
  expect(types).toContain('export type NudgeEventDetail')
  expect(types).not.toMatch(/from '|import\(/)
})

it('writes no HTML and runs no text', async () => {
  const script = await readFile(join(folder, 'rung-nudge.js'), 'utf8')
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|import\(/,
  )
})

it('is loaded on a server without a page, and does nothing there', async () => {
  const loaded = await import(pathToFileURL(join(folder, 'rung-nudge.js')).href)
  expect(Object.keys(loaded)).toEqual(['RungNudge'])
})
