// A document held against its schema: whole and good, or what is wrong with it, field by field.
import type { z } from 'zod'
import { type ConfigDocument, documentSchema } from './document.ts'

/** What breaks the document's rules: a value, like a refusal, but of as many fields as there are. */
export class BadDocument {
  readonly issues: readonly z.core.$ZodIssue[]
  constructor(issues: readonly z.core.$ZodIssue[]) {
    this.issues = issues
  }
}

export function isBadDocument(value: unknown): value is BadDocument {
  return value instanceof BadDocument
}

export function checkDocument(value: unknown): ConfigDocument | BadDocument {
  const checked = documentSchema.safeParse(value)
  return checked.success ? checked.data : new BadDocument(checked.error.issues)
}
