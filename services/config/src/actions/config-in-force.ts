// The config document in force at an instant; before the first publication what is built in, as version 0.
import { builtInDocument, type ConfigDocument, completed } from '@rung/config/document'
import { readVersion, readVersionAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'

export type ConfigInForce = {
  readonly version: number
  /** Null for what is built in. */
  readonly publishedAt: Date | null
  readonly document: ConfigDocument
}

export async function configInForce(tx: Tx, knownAt: Date): Promise<ConfigInForce> {
  const published = await readVersionAt(tx, knownAt)
  if (published === undefined) return { version: 0, publishedAt: null, document: builtInDocument }
  const { version, publishedAt, document } = published
  return { version, publishedAt, document: completed(document) }
}

/** The document of a version; 0 is what is built in. */
export async function documentOfVersion(tx: Tx, version: number): Promise<ConfigDocument | Refusal> {
  if (version === 0) return builtInDocument
  const published = await readVersion(tx, version)
  return published === undefined
    ? refuse('not_found', `There is no version ${version} of this workspace’s config.`)
    : completed(published.document)
}
