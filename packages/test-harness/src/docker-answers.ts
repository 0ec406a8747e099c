// Whether a Docker engine answers on this machine, asked of its socket: Testcontainers itself takes seconds to say no.
import { type RequestOptions, request } from 'node:http'

const PATIENCE_MS = 1_000

/** True when the engine at DOCKER_HOST, or at its usual socket, answers a ping. */
export function dockerAnswers(): Promise<boolean> {
  const options = { ...addressOf(process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock'), path: '/_ping' }
  return new Promise(resolve => {
    const ping = request({ ...options, timeout: PATIENCE_MS }, response => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    ping.once('timeout', () => ping.destroy())
    ping.once('error', () => resolve(false))
    ping.once('close', () => resolve(false))
    ping.end()
  })
}

function addressOf(host: string): RequestOptions {
  const { protocol, hostname, port, pathname } = new URL(host)
  return protocol === 'unix:' ? { socketPath: pathname } : { hostname, port }
}
