// Every story in this folder, told to a real Rung through its API and held against what it answers.
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdAgainst, type Seen } from './runner/hold-against.ts'
import { MUST_BE_SEEN } from './runner/must-be-seen.ts'
import type { Expected, Story } from './runner/story.ts'
import { type Heard, recordApart } from './runner/tell-stories.ts'

const names = readdirSync(new URL('.', import.meta.url))
  .filter(file => file.endsWith('.story.ts'))
  .map(file => file.replace('.story.ts', ''))
const stories = await Promise.all(
  names.map(async name => {
    const { story } = (await import(`./${name}.story.ts`)) as { readonly story: Story }
    return { name, story }
  }),
)

let heard: ReadonlyMap<Story, Heard>
const seen: Seen[] = []

beforeAll(async () => {
  heard = await recordApart(stories.map(({ story }) => story))
})

describe('the customers', () => {
  for (const { name, story } of stories) {
    it(`${name}: ${story.title}`, () => {
      const held = Object.entries(story.days).flatMap(([day, { answers = {} }]) =>
        Object.entries(answers).map(([input, expected]) => answerOf(story, `${day} ${input}`, expected)),
      )
      expect(held.flatMap(({ differences }) => differences)).toEqual([])
      seen.push(...held.flatMap(each => each.seen))
    })
  }
})

describe('together they show', () => {
  it('25 customers and more, each with a title of its own', () => {
    expect(new Set(stories.map(({ story }) => story.title)).size).toBe(stories.length)
    expect(stories.length).toBeGreaterThanOrEqual(25)
  })

  it('every state, damper, flag, band, behaviour of trust, pair and level, in what they name and Rung answered', () => {
    const missing = Object.entries(MUST_BE_SEEN).filter(([, isSeen]) => !seen.some(isSeen))
    expect(missing.map(([what]) => what)).toEqual([])
  })
})

function answerOf(story: Story, input: string, expected: Expected) {
  const { differences, seen } = holdAgainst(expected, heard.get(story)?.get(input))
  const view = input.replace(/^\S+ /, '').replace(/\?.*| as .*/, '')
  return {
    differences: differences.map(difference => `${input}: ${difference}`),
    seen: [...seen, { path: 'asked', value: input }].map(each => ({
      ...each,
      path: `${view.split('/').at(-1)}: ${each.path.replace(/\.(value|factor|size)$/, '')}`,
    })),
  }
}
