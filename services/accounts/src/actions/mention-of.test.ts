// When a text is about a person, and when it only holds the same letters.
import { describe, expect, it } from 'vitest'
import { mentionOf } from './mention-of.ts'

const mia = {
  names: ['Mia Sturm', 'Mia'],
  addresses: ['mia+crm@acme.example'],
  ids: ['u1', 'user-00042', '17'],
}

describe('a mention', () => {
  it.each([
    'Call MIA STURM',
    'mia.sturm was here',
    'so says Mia  Sturm.',
    'write to Mia+CRM@acme.example!',
    'user-00042 cannot log in',
  ])('is found in "%s"', text => {
    expect(mentionOf(mia)?.isIn(text)).toBe(true)
  })

  it.each(['Mia is down', 'Mia Sturmfels', 'u1 is down', '17 seats', 'superuser-00042', 'mia@acme.example'])(
    'is not found in "%s"',
    text => {
      expect(mentionOf(mia)?.isIn(text)).toBe(false)
    },
  )

  it('is looked for of nobody whose names say nothing', () => {
    expect(mentionOf({ names: ['Mia'], addresses: [], ids: ['u1'] })).toBe(null)
  })

  it('takes signs in names for what they are', () => {
    const odd = mentionOf({ names: ['O’Hara (Jr.) [x]|y'], addresses: ['a-b/c\\d@acme.example'], ids: [] })
    expect(odd?.isIn('o’hara (jr.) [x]|y')).toBe(true)
    expect(odd?.isIn('A-B/C\\D@acme.example')).toBe(true)
    expect(odd?.isIn('o’hara jr')).toBe(false)
  })
})
