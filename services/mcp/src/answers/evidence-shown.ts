// Ids of the facts behind a number: a few of them unless all are asked for, and how many there are.
import { z } from 'zod'

/** Ids that a number shows by default: enough to begin to check it. */
const SHOWN = 3

export const evidenceFields = {
  evidence: z.array(z.string()).describe('Ids of facts behind it: the tool evidence tells what they say'),
  evidenceCount: z.int().describe('How many facts are behind it in all'),
}

export type EvidenceShown = { readonly evidence: string[]; readonly evidenceCount: number }

export const evidenceOf = (ids: readonly string[], full: boolean): EvidenceShown => ({
  evidence: full ? [...ids] : ids.slice(0, SHOWN),
  evidenceCount: ids.length,
})

/** `evidence a, b, c, ... (12 in all)`. */
export function evidenceWords({ evidence, evidenceCount }: EvidenceShown): string {
  if (evidenceCount === 0) return 'no evidence'
  const more = evidence.length < evidenceCount ? `, ... (${evidenceCount} in all)` : ''
  return `evidence ${evidence.join(', ')}${more}`
}
