// A vendor's colour as the page may use it: lighter or darker where its contrast would be too small.

/** What is filled, and what is written on it, as `#rrggbb`. */
export type Fill = { readonly fill: string; readonly on: string }

/** Behind what is filled: the page and the cards of it, by light and by dark. */
export const BACKGROUNDS = { light: ['#fbfaf7', '#ffffff'], dark: ['#171613', '#1f1e1a'] } as const

export type Scheme = keyof typeof BACKGROUNDS

/** Of a field's edge or fill against what is around it (WCAG 2.2, 1.4.11). */
const CONTRAST_OF_EDGES = 3
const STEPS = 20

/** Ink, where a vendor has no colour of their own. */
const INK = {
  light: { fill: '#1d1b17', on: '#ffffff' },
  dark: { fill: '#f1eee6', on: '#000000' },
} as const

/**
 * The colour itself where it has 3:1 against the page and its cards, else the first of twenty steps towards black (light) or
 * white (dark) that has. Written on it is black or white, whichever stands out more: of any colour one of the two has 4.5:1.
 */
export function brandColours(brand: string | null): { readonly light: Fill; readonly dark: Fill } {
  return brand === null ? INK : { light: fillOf(brand, 'light'), dark: fillOf(brand, 'dark') }
}

function fillOf(brand: string, scheme: Scheme): Fill {
  const towards = scheme === 'light' ? '#000000' : '#ffffff'
  const shades = Array.from({ length: STEPS + 1 }, (_, step) => mix(brand, towards, step / STEPS))
  const fill =
    shades.find(shade => BACKGROUNDS[scheme].every(each => contrast(shade, each) >= CONTRAST_OF_EDGES)) ??
    towards
  return { fill, on: contrast(fill, '#ffffff') >= contrast(fill, '#000000') ? '#ffffff' : '#000000' }
}

/**
 * Contrast ratio of two colours, 1 to 21 (WCAG 2.2): (lighter + 0.05) / (darker + 0.05), of relative luminances.
 *
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Relative luminance, 0 to 1: 0.2126 R + 0.7152 G + 0.0722 B, each made linear (sRGB, IEC 61966-2-1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? 0) - value) * share),
  )
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map(from => Number.parseInt(colour.slice(from, from + 2), 16))
