// How facts are answered: by their schema, or as they are stored. The schema says what may be stated today; a fact stated under
// the wider limits of an earlier version must still be readable, and so must the page it stands on.
import { z } from 'zod'

/** The `serializerCompiler` of routes that answer with facts. */
export function asStored({ schema }: { readonly schema: unknown }): (answer: unknown) => string {
  const stated = schema as z.ZodType
  return answer => {
    const encoded = z.safeEncode(stated, answer)
    return JSON.stringify(encoded.success ? encoded.data : answer)
  }
}
