// Sends to Rung in the name of the page and of its user.

type Sender = {
  readonly server: string
  readonly publishableKey: string | null
  readonly token: string | undefined
}

export async function post<T>(
  path: string,
  body: object,
  { server, publishableKey, token }: Sender,
): Promise<T> {
  const response = await fetch(new URL(path, server), {
    method: 'POST',
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${publishableKey}`,
      'content-type': 'application/json',
      'rung-user-token': token ?? '',
    },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.detail)
  return answer
}
