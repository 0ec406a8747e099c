// What a name of a host stands for, as this machine would find it.
import { lookup } from 'node:dns/promises'

export async function resolveByName(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}
