// Why a task of the company is on a list.
import type { Answer } from '@rung/client'

export type BookTask = Answer<'get', '/v1/book-tasks'>['data'][number]

/** `The company falls into the focus chasm: its people do not name the same customer.` */
export function bookTaskSentence({ chasm, way, about }: Pick<BookTask, 'about' | 'chasm' | 'way'>): string {
  const why =
    way === 'agree_on_customer'
      ? 'its people do not name the same customer.'
      : `“${about ?? ''}” is planned, and no stated concern needs it.`
  return `The company falls into the ${chasm} chasm: ${why}`
}
