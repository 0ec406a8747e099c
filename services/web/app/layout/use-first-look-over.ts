// When what nobody sees on the first look may be loaded: once what was asked for first is answered and drawn.
import { useEffect, useState } from 'react'
import { answers } from '../client/answers.ts'
import { whenIdle } from './when-idle.ts'

const LOOKED_AGAIN_MS = 100

const isShown = (): boolean => answers.isFetching() === 0 && document.querySelector('main h1') !== null

export function useFirstLookOver(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let callOff: () => void
    const look = (): void => {
      callOff = whenIdle(() => {
        if (isShown()) setOver(true)
        else {
          const timer = setTimeout(look, LOOKED_AGAIN_MS)
          callOff = () => clearTimeout(timer)
        }
      })
    }
    look()
    return () => callOff()
  }, [])
  return isOver
}
