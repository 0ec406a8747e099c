// Tools asked as the server asks them, with every request and answer of the API between.
import { createClient } from '@rung/client'
import { tools } from '@rung/mcp/tools'

export type ApiRequest = { readonly method: string; readonly path: string; readonly body: string | null }

export type Asked = {
  readonly structured: Readonly<Record<string, unknown>>
  readonly words: string
  /** Bodies that the API answered with. */
  readonly told: readonly unknown[]
  readonly requests: readonly ApiRequest[]
}

export type Asker = (tool: string, input: object) => Promise<Asked>

export type Caller = {
  readonly address: string
  readonly now: () => Date
  readonly headers: Readonly<Record<string, string>> | (() => Promise<Readonly<Record<string, string>>>)
}

export const withKey = (key: string) => ({ authorization: `Bearer ${key}` })

/** Throws what the tool throws. */
export function asker({ address, now, headers }: Caller): Asker {
  const caller = createClient({ baseUrl: address, headers })
  let person: Promise<string | null> | undefined
  // a key that may not even ask who it is speaks for nobody
  const whoAsks = () =>
    caller
      .get('/v1/workspace')
      .then(({ access }) => access.person)
      .catch(() => null)
  return async (name, input) => {
    const tool = tools.find(each => each.name === name)
    if (tool === undefined) throw new Error(`no tool is called ${name}`)
    const told: unknown[] = []
    const requests: ApiRequest[] = []
    const api = createClient({
      baseUrl: address,
      headers,
      surroundings: {
        fetch: async (path, init) => {
          requests.push({
            method: init.method ?? 'GET',
            path: path.slice(address.length),
            body: typeof init.body === 'string' ? init.body : null,
          })
          const answer = await fetch(path, init)
          if (answer.ok) told.push(await answer.clone().json())
          return answer
        },
      },
    })
    person ??= whoAsks()
    const call = { api, input: tool.input.parse(input), person: await person, now: now() }
    const { structured, words } = await tool.answer(call)
    return { structured: tool.output.strict().parse(structured), words, told, requests }
  }
}

/** Every tool that reads, with what it is asked about an account; those of the whole book too. */
export function questionsAbout(account: string, csm: string, ids: readonly string[]): [string, object][] {
  return [
    ['account_brief', { account }],
    ['why_this_score', { account }],
    ['what_changed', { account }],
    ['renewal_risk', { account }],
    ['disagreements', { account }],
    ['promises_due', { account }],
    ['people_and_ladder', { account }],
    ['evidence', { account }],
    ...(ids.length === 0 ? [] : [['evidence', { account, ids }] as [string, object]]),
    ['my_day', { csm }],
    ['portfolio', { csm }],
    ['forecast', { csm }],
    ['disagreements', { csm }],
    ['promises_due', { csm }],
    ['accuracy', { csm }],
  ]
}
