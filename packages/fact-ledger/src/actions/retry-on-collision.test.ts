// Collisions are tried again a stated number of times; anything else is not.
import { describe, expect, it } from 'vitest'
import { retryOnCollision } from './retry-on-collision.ts'

const collision = (code: string) => Object.assign(new Error('collided'), { code })

describe('a write that collides', () => {
  it('runs again until it does not', async () => {
    const faults = [
      collision('23505'),
      collision('40P01'),
      new Error('wrapped', { cause: collision('40001') }),
    ]
    const work = async () => {
      const fault = faults.shift()
      if (fault) throw fault
      return 'written'
    }
    expect(await retryOnCollision(5, work)).toBe('written')
  })

  it('is refused as unavailable after the last attempt', async () => {
    let attempts = 0
    const work = async () => {
      attempts++
      throw collision('23505')
    }
    await expect(retryOnCollision(3, work)).rejects.toMatchObject({ code: 'unavailable' })
    expect(attempts).toBe(3)
  })

  it('does not run again for another fault', async () => {
    let attempts = 0
    const work = async () => {
      attempts++
      throw collision('42501')
    }
    await expect(retryOnCollision(3, work)).rejects.toMatchObject({ code: '42501' })
    expect(attempts).toBe(1)
  })
})
