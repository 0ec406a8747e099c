// A play that somebody wrote, and where in it a text stands: what is heard, what is shown without words of anybody, notes.
import type { Play, PlayContent } from './play.ts'

/** A play as it was written: what has to be stated may be missing. */
export type LintedPlay = Omit<Play, 'version' | 'retired' | 'content'> & {
  readonly content:
    | (Omit<PlayContent, 'minutes' | 'price'> & {
        readonly minutes: { readonly value: number; readonly measuredBy: string | null } | null
        readonly price: { readonly amountMinor: number; readonly currency: string | null } | null
      })
    | null
}

export type Place = { readonly field: string; readonly text: string }

export const NO_TALK = 'nobody'

export function openingPlaces({ talk: { opening } }: LintedPlay): Place[] {
  return [
    { field: 'talk.opening.withWords', text: opening.withWords },
    { field: 'talk.opening.without', text: opening.without },
  ]
}

function contentPlaces({ content }: LintedPlay): Place[] {
  if (content === null) return []
  return [
    { field: 'content.title', text: content.title },
    { field: 'content.text', text: content.text },
  ]
}

/** What the customer hears or reads. */
export function heardPlaces(play: LintedPlay): Place[] {
  return [...(play.aim === NO_TALK ? [] : openingPlaces(play)), ...contentPlaces(play)]
}

/** What is shown without anybody's words in it. */
export function silentPlaces(play: LintedPlay): Place[] {
  const { talk, steps, reactions } = play
  return [
    { field: 'talk.agree', text: talk.agree },
    ...contentPlaces(play),
    ...steps.map(({ task }, index) => ({ field: `steps.${index}.task`, text: task })),
    ...Object.entries(reactions).map(([reaction, { does }]) => ({
      field: `reactions.${reaction}.does`,
      text: does,
    })),
  ]
}

export const notePlaces = ({ notes }: LintedPlay): Place[] =>
  notes.map((text, index) => ({ field: `notes.${index}`, text }))
