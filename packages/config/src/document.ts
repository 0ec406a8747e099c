// The config document as a whole: its schema, what is built in, and how two documents differ.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { forecastSection } from './forecast-section.ts'
import { presentForm } from './former-form.ts'
import { ladderSection } from './ladder-section.ts'
import { nudgesSection } from './nudges-section.ts'
import { peopleSection, pulsesSection } from './people-section.ts'
import { promisesSection } from './promises-section.ts'
import { contradictionsSection, healthSection } from './score-sections.ts'
import { isPlain, overlay, type Section, statedPart } from './section.ts'
import { standingSection } from './standing.ts'
import { successGapSection } from './success-gap-section.ts'
import { usageSection } from './usage.ts'
import { worklistSection } from './worklist-section.ts'

/** Every section, in the order a reader meets them. */
export const sections: readonly Section<unknown>[] = [
  usageSection,
  successGapSection,
  ladderSection,
  promisesSection,
  peopleSection,
  pulsesSection,
  standingSection,
  healthSection,
  contradictionsSection,
  forecastSection,
  worklistSection,
  nudgesSection,
]

/** A whole document: each section by its name. */
export type ConfigDocument = Readonly<Record<string, unknown>>

export const documentSchema: z.ZodType<ConfigDocument> = z
  .strictObject(Object.fromEntries(sections.map(section => [section.name, section.schema])))
  .meta({ id: 'ConfigDocument', description: 'Every number a workspace is judged by' })

/** What holds where nobody published anything. */
export const builtInDocument: ConfigDocument = Object.fromEntries(
  sections.map(section => [section.name, statedPart(section, section.builtIn)]),
)

/**
 * A stored document in the present form, with what it does not say as it is built in: versions from before a new field or of a
 * former form stay readable.
 */
export function completed(document: ConfigDocument): ConfigDocument {
  return overlay(builtInDocument, presentForm(document))
}

/** The context whose signals, or health itself, follow from a section. */
export const SECTIONS_OF: Readonly<Record<'usage' | 'outcomes' | 'accounts', readonly string[]>> = {
  usage: [usageSection.name],
  outcomes: [successGapSection.name, ladderSection.name, promisesSection.name, peopleSection.name],
  accounts: [standingSection.name],
}

/** JSON merge patch (RFC 7396): what is stated takes the place of what was, `null` takes a key away. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isPlain(patch)) return patch
  const merged: Record<string, unknown> = isPlain(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return merged
}

/** The sections in which two documents differ. */
export function changedSections(before: ConfigDocument, after: ConfigDocument): string[] {
  return sections.map(({ name }) => name).filter(name => !isDeepStrictEqual(before[name], after[name]))
}

export type Difference = {
  /** Dotted: `health.weights.trust`. */
  readonly field: string
  /** Null where it was not stated. */
  readonly before: unknown
  readonly after: unknown
}

/** Every single value in which two documents differ, in the order of the fields. */
export function differencesOf(before: unknown, after: unknown, at: readonly string[] = []): Difference[] {
  if (isDeepStrictEqual(before, after)) return []
  if (!isPlain(before) && !isPlain(after)) {
    return [{ field: at.join('.'), before: before ?? null, after: after ?? null }]
  }
  const [old, fresh] = [isPlain(before) ? before : {}, isPlain(after) ? after : {}]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap(key =>
    differencesOf(old[key], fresh[key], [...at, key]),
  )
}
