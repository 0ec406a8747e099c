// The client against a real server: what it sends, what it answers, what it sends again, and how it gives up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiProblem, NoAnswer } from './problem.ts'
import { refusal, type Scene, type Step, scene } from './scripted.fixture.ts'
import type { ClientOptions } from './settings.ts'

// In a page of a browser the server is started beside it, and its origin given.
const given = (globalThis as { scriptedOrigin?: string }).scriptedOrigin
let origin = given ?? ''
let stop = async (): Promise<void> => {}
beforeAll(async () => {
  if (given !== undefined) return
  const { startScriptedServer } = await import('./scripted-server.fixture.ts')
  ;({ origin, stop } = await startScriptedServer())
})
afterAll(() => stop())

const play = (steps: Step[], options?: Partial<ClientOptions>): Promise<Scene> =>
  scene(origin, steps, options)
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'it did not fail',
    error => error,
  )
const ok = { body: { data: [], nextCursor: null } }
const account = { body: { externalId: 'acme' } }

describe('a call', () => {
  it('fills in the path, sends query, key and body, and answers the body', async () => {
    const { client, seen } = await play([{ body: { score: 74 } }, { status: 201, body: { id: 'acc_1' } }])
    const health = await client.get('/v1/accounts/{id}/health', {
      path: { id: 'a/b é' },
      query: { asOf: '2026-03-01' },
    })
    const made = await client.post('/v1/accounts', { body: { externalId: 'acme' } })
    expect([health, made]).toEqual([{ score: 74 }, { id: 'acc_1' }])
    const [first, second] = await seen(2)
    expect(first).toMatchObject({
      method: 'GET',
      path: '/v1/accounts/a%2Fb%20%C3%A9/health?asOf=2026-03-01',
      headers: { authorization: 'Bearer rung_test', accept: 'application/json' },
    })
    expect(second).toMatchObject({
      method: 'POST',
      body: { externalId: 'acme' },
      headers: { 'content-type': 'application/json', 'idempotency-key': 'key-1' },
    })
    expect(first?.headers['idempotency-key']).toBeUndefined()
  })

  it('says by its types which paths there are, and what each needs', async () => {
    const { client, seen } = await play([])
    const wrong = () => [
      // @ts-expect-error: no such path
      client.get('/v1/acounts'),
      // @ts-expect-error: the path names an account
      client.get('/v1/accounts/{id}/health'),
      // @ts-expect-error: no such filter
      client.get('/v1/portfolio', { query: { colour: 'red' } }),
      // @ts-expect-error: no list
      client.list('/v1/accounts/{id}/health', { path: { id: 'acme' } }),
      // @ts-expect-error: the name must be said
      client.delete('/v1/workspace', { query: { confirm: undefined } }),
      // @ts-expect-error: an id is text
      client.post('/v1/accounts', { body: { externalId: 3 } }),
    ]
    expect(wrong).toBeTypeOf('function')
    expect(await seen(0)).toEqual([])
  })

  it('asks for the headers of a session at every try, and sends cookies where it is told to', async () => {
    let token = 0
    const credentials: unknown[] = []
    const { client, seen } = await play([refusal(503, 'unavailable'), ok], {
      headers: async () => ({ 'x-csrf-token': `token-${++token}` }),
      credentials: 'same-origin',
      surroundings: {
        fetch: (address, init) => {
          credentials.push(init.credentials)
          return fetch(address, init)
        },
      },
    })
    await client.get('/v1/portfolio')
    expect((await seen(2)).map(({ headers }) => headers['x-csrf-token'])).toEqual(['token-1', 'token-2'])
    expect(credentials).toEqual(['same-origin', 'same-origin'])
  })

  it('of any path answers status and headers beside the body, an ETag for instance', async () => {
    const { client, seen } = await play([{ headers: { etag: '"7"' }, body: { name: 'Acme' } }])
    const answer = await client.request('GET', '/v1/computed?limit=1', { query: { cursor: 'c' } })
    expect(answer).toMatchObject({ status: 200, body: { name: 'Acme' } })
    expect(answer.headers.get('etag')).toBe('"7"')
    expect((await seen(1))[0]?.path).toBe('/v1/computed?limit=1&cursor=c')
  })

  it('refuses an address that is none, and a path with a gap, before anything is sent', async () => {
    await expect(play([], { baseUrl: 'rung.example.com' })).rejects.toThrow(
      'rung.example.com is not an address',
    )
    const { client, seen } = await play([])
    await expect(client.get('/v1/accounts/{id}/health', { path: { id: '' } })).rejects.toThrow(
      'id is missing',
    )
    for (const id of ['.', '..'])
      await expect(client.get('/v1/accounts/{id}/health', { path: { id } })).rejects.toThrow('cannot be')
    expect(await seen(0)).toEqual([])
  })
})

describe('an answer that says no', () => {
  it('is an error with status, kind, fields and request id, and is not asked for again', async () => {
    const errors = [{ field: 'items.3.account', message: 'is not known', fix: 'Send the account first.' }]
    const body = {
      type: 'urn:rung:problem:invalid',
      title: 'Invalid request',
      detail: 'x',
      instance: 'req_7',
      errors,
    }
    const { client, seen } = await play([{ status: 400, body }])
    const failure = (await failureOf(client.post('/v1/accounts', account))) as ApiProblem
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({ status: 400, code: 'invalid', requestId: 'req_7', fields: errors })
    expect(failure.message).toBe(
      'POST /v1/accounts: 400 Invalid request\n  x\n  items.3.account: is not known: Send the account first.',
    )
    expect(await seen(0)).toHaveLength(1)
  })

  it('of a proxy is one too, with what it said', async () => {
    const page = { status: 404, headers: { 'x-request-id': 'edge-1' }, body: '<h1>No such site</h1>' }
    const { client } = await play([page, { status: 404, body: '7' }])
    const failure = await failureOf(client.get('/v1/portfolio'))
    expect(failure).toMatchObject({ status: 404, code: undefined, requestId: 'edge-1', fields: [] })
    expect(String(failure)).toContain('<h1>No such site</h1>')
    expect(await failureOf(client.get('/v1/portfolio'))).toMatchObject({ problem: { detail: '7' } })
  })

  it('is what a page is that stands where the API should', async () => {
    const { client } = await play([{ body: '<html>Sign in</html>' }])
    expect(String(await failureOf(client.get('/v1/portfolio')))).toContain('The answer is not JSON')
  })

  it('of a change that depends on what was read (412) is not sent again', async () => {
    const { client, seen } = await play([refusal(412, 'changed'), 'drop'])
    const change = () =>
      client.put('/v1/accounts/{id}', { path: { id: 'a' }, ...account, headers: { 'if-match': '"7"' } })
    expect(await failureOf(change())).toMatchObject({ status: 412 })
    expect(await failureOf(change())).toBeInstanceOf(NoAnswer)
    expect((await seen(2)).map(({ headers }) => headers['if-match'])).toEqual(['"7"', '"7"'])
  })
})

describe('what may be sent again', () => {
  it('waits as long as Retry-After says, in seconds or until a date, and a little longer', async () => {
    const { client, waits } = await play([
      refusal(429, 'too_many', { 'retry-after': '7' }),
      refusal(503, 'unavailable', { 'retry-after': 'Wed, 18 Mar 2026 12:00:17 GMT' }),
      { status: 504, headers: { 'retry-after': 'soon' } },
      ok,
    ])
    expect(await client.get('/v1/portfolio')).toEqual(ok.body)
    // half of 250 ms, of 500 ms and of 1 s; the date is 9,875 ms away once 7,125 ms have passed
    expect(waits).toEqual([7125, 9875 + 250, 500])
  })

  it('is a GET, PUT or DELETE whose connection broke, before the answer or in it', async () => {
    const { client, seen, waits } = await play([
      'drop',
      { body: 'half', breaksOff: true },
      ok,
      'drop',
      {},
      'drop',
      {},
    ])
    expect(await client.get('/v1/portfolio')).toEqual(ok.body)
    await client.put('/v1/accounts/{id}', { path: { id: 'a' }, ...account })
    await client.delete('/v1/config/drafts/{id}', { path: { id: 'drf_1' } })
    expect((await seen(7)).map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'GET',
      'PUT',
      'PUT',
      'DELETE',
      'DELETE',
    ])
    expect(waits).toEqual([125, 250, 125, 125])
  })

  it('is a POST under one Idempotency-Key; the next call has another, or the one it is given', async () => {
    const waiting = refusal(409, 'conflict', { 'retry-after': '1' })
    const { client, seen } = await play(['drop', waiting, {}, {}, {}])
    await client.post('/v1/accounts', account)
    await client.post('/v1/accounts', account)
    await client.post('/v1/accounts', { ...account, idempotencyKey: 'import-7' })
    expect((await seen(5)).map(({ headers }) => headers['idempotency-key'])).toEqual([
      ...['key-1', 'key-1', 'key-1'],
      'key-2',
      'import-7',
    ])
  })

  it('is a POST without a key where sending it twice does no more than once', async () => {
    const { client, seen } = await play(['drop', {}], { repeatable: true })
    await client.post('/v1/accounts', account)
    expect((await seen(2)).map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined])
  })

  it('is no PATCH that may have been done; one that was told to slow down was not', async () => {
    const change = { path: { id: 'a' }, body: { name: 'Acme' } }
    const { client, seen } = await play(['drop', refusal(429, 'too_many'), {}, refusal(503, 'unavailable')])
    expect(await failureOf(client.patch('/v1/accounts/{id}', change))).toBeInstanceOf(NoAnswer)
    await client.patch('/v1/accounts/{id}', change)
    expect(await failureOf(client.patch('/v1/accounts/{id}', change))).toMatchObject({ status: 503 })
    expect(await seen(4)).toHaveLength(4)
  })

  it('is no conflict that will stay one', async () => {
    const { client, seen } = await play([refusal(409, 'conflict')])
    expect(await failureOf(client.post('/v1/accounts', account))).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect(await seen(0)).toHaveLength(1)
  })
})

describe('giving up', () => {
  it('comes after six tries, and after three where the server fails at the request', async () => {
    const away = await play(Array<Step>(6).fill({ status: 502, body: 'Bad gateway' }))
    expect(await failureOf(away.client.get('/v1/portfolio'))).toMatchObject({ status: 502 })
    expect(away.waits).toEqual([125, 250, 500, 1000, 2000])
    const broken = await play(Array<Step>(3).fill(refusal(500, 'internal')))
    expect(await failureOf(broken.client.get('/v1/portfolio'))).toMatchObject({
      status: 500,
      requestId: 'req_1',
    })
    expect(broken.waits).toEqual([125, 250])
  })

  it('comes at once where the server asks for more time than there is', async () => {
    const late = [refusal(503, 'unavailable', { 'retry-after': '30' })]
    const short = await play(late, { timeoutMs: 30_000 })
    expect(await failureOf(short.client.get('/v1/portfolio'))).toMatchObject({ status: 503 })
    const far = await play([refusal(429, 'too_many', { 'retry-after': '61' })], {
      timeoutMs: Number.POSITIVE_INFINITY,
    })
    expect(await failureOf(far.client.get('/v1/portfolio'))).toMatchObject({ status: 429 })
    expect([...short.waits, ...far.waits]).toEqual([])
  })

  it('says where nothing answers, and what happened', async () => {
    const { client, baseUrl } = await play(Array<Step>(6).fill('drop'))
    const failure = (await failureOf(client.get('/v1/portfolio'))) as NoAnswer
    expect(failure).toBeInstanceOf(NoAnswer)
    expect(failure.message).toBe(`nothing answers at ${baseUrl}`)
    expect(failure.cause).toBeInstanceOf(Error)
  })

  it('comes when the time is up while the server is silent', async () => {
    const { client, seen, expire } = await play(['hold'])
    const failing = failureOf(client.get('/v1/portfolio', { timeoutMs: 5000 }))
    await seen(1)
    expire()
    expect(String(await failing)).toBe('NoAnswer: GET /v1/portfolio: no answer within 5000 ms')
  })

  it('comes when the caller aborts: before, while the server is silent, and while it waits', async () => {
    const reason = new Error('not needed any more')
    const { client, seen } = await play(['hold'])
    const aborted = AbortSignal.abort(reason)
    expect(await failureOf(client.get('/v1/portfolio', { signal: aborted }))).toBe(reason)
    const controller = new AbortController()
    const failing = failureOf(client.get('/v1/portfolio', { signal: controller.signal }))
    await seen(1)
    controller.abort(reason)
    expect(await failing).toBe(reason)

    const patience = new AbortController()
    const { wait } = await import('./wait.ts')
    const waiting = await play([refusal(503, 'unavailable', { 'retry-after': '50' })], {
      surroundings: {
        wait: (ms, signal) => {
          const waited = wait(ms, signal)
          patience.abort(reason)
          return waited
        },
      },
    })
    expect(await failureOf(waiting.client.get('/v1/portfolio', { signal: patience.signal }))).toBe(reason)
  })
})

describe('a list', () => {
  const page = (ids: string[], nextCursor: string | null): Step => ({
    body: { data: ids.map(accountId => ({ accountId })), nextCursor, pending: ids.length },
  })

  it('goes over all pages with the same filters, each asked for when the one before is used up', async () => {
    const { client, seen } = await play([page(['a', 'b'], 'c1'), 'drop', page(['c'], 'c2'), page([], null)])
    const ids: string[] = []
    for await (const { accountId } of client.list('/v1/portfolio', {
      query: { segment: 'smb', csm: undefined },
    })) {
      if (ids.length < 2) expect(await seen(0)).toHaveLength(1)
      ids.push(accountId)
    }
    expect(ids).toEqual(['a', 'b', 'c'])
    expect((await seen(4)).map(({ path }) => path)).toEqual([
      '/v1/portfolio?segment=smb',
      '/v1/portfolio?segment=smb&cursor=c1',
      '/v1/portfolio?segment=smb&cursor=c1',
      '/v1/portfolio?segment=smb&cursor=c2',
    ])
  })

  it('asks for no more once it is left, starts where it is told to, and ends with a problem where one comes', async () => {
    const { client, seen } = await play([page(['a'], 'c1'), page(['b'], 'c2'), refusal(400, 'invalid')])
    for await (const _ of client.list('/v1/portfolio')) break
    expect(await seen(0)).toHaveLength(1)
    const rest = async () => {
      const ids: string[] = []
      for await (const each of client.list('/v1/portfolio', { query: { cursor: 'c1' } }))
        ids.push(each.accountId)
      return ids
    }
    expect(await failureOf(rest())).toMatchObject({ status: 400 })
    expect((await seen(3)).map(({ path }) => path).slice(1)).toEqual([
      '/v1/portfolio?cursor=c1',
      '/v1/portfolio?cursor=c2',
    ])
  })

  it('gives its pages too, with what they say beside their items', async () => {
    const { client } = await play([page(['a'], 'c1'), page(['b', 'c'], null)])
    const pending: number[] = []
    for await (const each of client.pages('/v1/portfolio')) pending.push(each.pending)
    expect(pending).toEqual([1, 2])
  })

  it('ends where a page points at itself', async () => {
    const { client } = await play([page(['a'], 'c1'), page(['b'], 'c1')])
    const all = async () => {
      for await (const _ of client.list('/v1/portfolio'));
    }
    await expect(all()).rejects.toThrow('the page after a page is the page itself')
  })
})

describe('a stream', () => {
  const textOf = async (stream: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const part of stream) text += decoder.decode(part, { stream: true })
    return text
  }

  it('is the body as it arrives, for as long as that takes; what breaks in it is the reader’s to know', async () => {
    const csv = { headers: { 'content-type': 'text/csv' }, body: 'account,score\nacme,74\n' }
    const { client, seen } = await play(['drop', csv, { ...csv, breaksOff: true }])
    const headers = { accept: 'text/csv' }
    expect(await textOf(await client.stream('/v1/portfolio', { headers }))).toBe(csv.body)
    expect((await seen(2))[1]?.headers.accept).toBe('text/csv')
    const late = await play([csv])
    const slow = await late.client.stream('/v1/portfolio', { headers })
    late.expire()
    expect(await textOf(slow)).toBe(csv.body)
    const broken = await client.stream('/v1/portfolio', { headers })
    await expect(textOf(broken)).rejects.toThrow()
    expect(await seen(3)).toHaveLength(3)
  })
})
