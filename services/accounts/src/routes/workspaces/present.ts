// A workspace as it is answered to whom it opens.
import { instantParam, ROLES } from '@rung/http-service'
import { z } from 'zod'
import type { ShownWorkspace } from '../../actions/read-workspace.ts'

export const brandColourField = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable()
  .meta({
    description:
      'The colour of the page that asks its customers, as `#rrggbb` in small letters. The page draws it lighter or darker where its contrast would be too small: 4.5 for text, 3 for edges (WCAG 2.2). Null: none of its own, and the page is in ink.',
    examples: ['#1f6f4a'],
  })

export const workspaceSchema = z
  .object({
    id: z.string().describe('Our id of the workspace.'),
    name: z.string().describe('What the vendor is called.'),
    currency: z.string().describe('The one currency it reports in, ISO 4217.'),
    createdAt: instantParam.describe('When it was made.'),
    brandColour: brandColourField,
  })
  .meta({ id: 'Workspace' })

/** To whom it opens, with what that opens it with. */
export const openedWorkspaceSchema = workspaceSchema
  .extend({
    access: z
      .object({
        scope: z.string().describe('What the key is good for; of a session, what its role comes to.'),
        person: z.string().nullable().describe('Our id of the person it is of; null: of nobody.'),
        role: z.enum(ROLES).nullable().describe('The role of a person who signed in; null: a key.'),
      })
      .describe('What you ask with.'),
  })
  .meta({ id: 'OpenedWorkspace' })

export function presentWorkspace(row: ShownWorkspace): z.output<typeof workspaceSchema> {
  const { workspaceId: id, name, currency, createdAt, brandColour } = row
  return { id, name, currency, createdAt, brandColour }
}
