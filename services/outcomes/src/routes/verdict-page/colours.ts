// GET /v1/verdict-page/colours: how the page behind a link draws a vendor's colour, before it is theirs.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import {
  BACKGROUNDS,
  brandColours,
  contrast,
  type Fill,
  type Scheme,
} from '../../verdict-page/brand-colours.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)
const ratio = z.number().min(1).max(21)

const drawn = z.object({
  fill: colour.meta({ description: 'What is filled with the colour, as it is drawn.' }),
  on: colour.meta({ description: 'What is written on it.' }),
  isAsGiven: z.boolean().meta({
    description: 'False where the colour is drawn darker (light) or lighter (dark), to stand out enough.',
  }),
  contrastOfText: ratio.meta({
    description: 'Of what is written against the fill: 4.5 at least (WCAG 2.2, 1.4.3).',
  }),
  contrastOfEdge: ratio.meta({
    description: 'Of the fill against the page and its cards, the smaller: 3 at least (WCAG 2.2, 1.4.11).',
  }),
  page: colour.meta({ description: 'What is behind it.' }),
  card: colour.meta({ description: 'What cards are made of.' }),
})

export function serveVerdictColours(app: App): void {
  app.get(
    '/v1/verdict-page/colours',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['verdict-requests'],
        summary: 'See how a colour is drawn on the page that asks customers',
        description:
          'Nothing is kept: PATCH /v1/workspace makes it theirs. Contrast ratios as WCAG 2.2 computes them, (lighter + 0.05) / (darker + 0.05) of relative luminances.',
        querystring: z.object({
          brandColour: colour
            .optional()
            .describe('As `#rrggbb`, in small letters. Left out: none of its own, and the page is in ink'),
        }),
        response: {
          200: z.object({
            light: drawn.meta({ description: 'Where the customer’s system is light.' }),
            dark: drawn.meta({ description: 'Where it is dark.' }),
          }),
        },
      },
    },
    async ({ query: { brandColour = null } }) => {
      const { light, dark } = brandColours(brandColour)
      return { light: present(light, 'light', brandColour), dark: present(dark, 'dark', brandColour) }
    },
  )
}

function present({ fill, on }: Fill, scheme: Scheme, given: string | null): z.output<typeof drawn> {
  const [page, card] = BACKGROUNDS[scheme]
  const contrastOfEdge = Math.min(contrast(fill, page), contrast(fill, card))
  const isAsGiven = given === null || fill === given
  return { fill, on, isAsGiven, contrastOfText: contrast(fill, on), contrastOfEdge, page, card }
}
