// A way to PostgreSQL that can be cut at the worst moment: a commit has been sent and done, and nobody hears of it.
import { connect, createServer, type Server, type Socket } from 'node:net'

export type CuttableWay = {
  /** The address given, by this way. */
  readonly url: string
  /** The next transaction to commit does so, and its connection breaks before it learns that. */
  cutAfterNextCommit(): void
  /** The next transaction that would commit loses its connection before it can. */
  cutBeforeNextCommit(): void
  close(): Promise<void>
}

// What `packages/database` sends: a simple query message, which is its length and the text with a zero.
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1')

/** Opens a way on a free port. */
export async function openCuttableWay(databaseUrl: string): Promise<CuttableWay> {
  const target = new URL(databaseUrl)
  let cut: 'before' | 'after' | undefined
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        sockets.delete(socket)
      })
    }
    let hush = false
    near.on('data', (sent: Buffer) => {
      const wanted = cut
      if (wanted !== undefined && sent.includes(COMMIT)) {
        cut = undefined
        if (wanted === 'before') return void near.destroy()
        hush = true
      }
      far.write(sent)
    })
    far.on('data', (answered: Buffer) => {
      // It has answered: it is committed.
      if (hush) near.destroy()
      else near.write(answered)
    })
  })
  await listen(server)
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.href,
    cutAfterNextCommit: () => {
      cut = 'after'
    },
    cutBeforeNextCommit: () => {
      cut = 'before'
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
}
