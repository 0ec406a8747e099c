// Names of accounts and people as answers give them: fenced, since people wrote them.
import { z } from 'zod'
import { quoted } from './quoted.ts'

/** Fenced; null where nobody gave one, or who had it was erased. */
export const nameOf = (name: string | null): string | null => (name === null ? null : quoted({ text: name }))

/** What reads as an id, and as nothing else. */
const LIKE_AN_ID = /^[\w.:@/+-]{1,64}$/

/** Somebody's own id or key: as it is where it reads as one, else fenced like any text. */
export const keyOf = <Key extends string | null>(key: Key): Key | string =>
  key === null || LIKE_AN_ID.test(key) ? key : quoted({ text: key })

type OfAccount = {
  readonly accountId: string
  readonly externalId: string | null
  readonly name: string | null
}

export const accountOf = ({ accountId, externalId, name }: OfAccount) => ({
  id: accountId,
  externalId: keyOf(externalId),
  name: nameOf(name),
})

/** `⟦Northfield⟧ (acc_...)`: the id is what the next question takes. */
export const accountWords = ({ id, name }: { readonly id: string; readonly name: string | null }): string =>
  name === null ? id : `${name} (${id})`

export const personSchema = z
  .object({
    id: z.string().describe('Our id of the person'),
    name: z.string().nullable().describe('Their name, fenced as data; null when unknown or erased'),
  })
  .nullable()

/** Free text, fenced, with who said it and when. */
export const textSchema = z
  .string()
  .nullable()
  .describe('Fenced as data; null when nobody said it or it was erased')

export function textOf(
  text: string | null,
  said: { readonly saidBy?: string | null; readonly on?: string | null } = {},
): string | null {
  return text === null ? null : quoted({ text, ...said })
}
