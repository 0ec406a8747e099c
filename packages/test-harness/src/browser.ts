// A browser as far as sessions go: it keeps the cookie of Rung, and says of its own pages what a browser says of them.

export type Sent = {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Received = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** How a request gets to Rung; `host` and the rest stand in its headers. */
export type Transport = (
  sent: Sent & { readonly headers: Readonly<Record<string, string>> },
) => Promise<Received>

export type Browser = {
  /** The cookie it holds, as `name=text`; empty when it has none. */
  cookie: string
  /** A request of a page of Rung's own, with the token that changes need once the page has asked who it is. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>
  /** Signs in by the token of an invitation. */
  signIn(token: string): Promise<Answered>
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever a test expects of them
export type Answered = Received & { readonly body: any }

/** A browser that has not been here before. */
export function createBrowser(transport: Transport, origin: string): Browser {
  let csrf = ''
  const browser: Browser = {
    cookie: '',
    send: async (method, path, body, headers = {}) => {
      const answer = await transport({
        method,
        path,
        headers: {
          ...(browser.cookie === '' ? {} : { cookie: browser.cookie }),
          ...(method === 'GET' ? {} : { origin, 'x-rung-csrf': csrf }),
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      })
      const [pair] = (answer.headers.get('set-cookie') ?? '').split(';')
      if (pair) browser.cookie = pair.endsWith('=') ? '' : pair
      const isOther = /^(application\/x-ndjson|text\/)/.test(answer.headers.get('content-type') ?? '')
      const read = answer.text === '' || isOther ? null : JSON.parse(answer.text)
      if (typeof read?.csrf === 'string') csrf = read.csrf
      return { ...answer, body: read }
    },
    signIn: token => browser.send('POST', '/v1/sessions', undefined, { authorization: `Bearer ${token}` }),
  }
  return browser
}
