// The memory of the process that serves a book, list by list: asked by HTTP, without the bench and its client in it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { KEY } from './book-app.ts'

type Memory = { readonly rssBytes: number; readonly peakBytes: number }

/** Prints what it holds at rest, after each path, and at most. */
export async function serveApart(adminUrl: string, paths: Readonly<Record<string, string>>): Promise<void> {
  const child = fork(fileURLToPath(new URL('./serve-book.ts', import.meta.url)), [adminUrl])
  const told = async <T>(): Promise<T> => (await once(child, 'message'))[0] as T
  try {
    const { address } = await told<{ address: string }>()
    const memory = async (): Promise<Memory> => {
      const answer = told<Memory>()
      child.send('memory')
      return answer
    }
    const show = async (name: string) => {
      const { rssBytes, peakBytes } = await memory()
      console.log(`      ${name.padEnd(30)} ${megabytes(rssBytes)}, at most so far ${megabytes(peakBytes)}`)
    }
    console.log('    memory of a process that serves this book and nothing else:')
    await show('at rest')
    for (const [name, path] of Object.entries(paths)) {
      await ask(`${address}${path}`)
      await show(name)
    }
  } finally {
    child.kill()
    await once(child, 'exit')
  }
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${KEY}` } })
  const body = await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${body.slice(0, 300)}`)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
