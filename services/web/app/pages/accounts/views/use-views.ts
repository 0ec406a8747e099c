// The saved views of a page, and what is done with them; what changed is asked anew.
import type { Answer } from '@rung/client'
import { answers } from '../../../client/answers.ts'
import { rung } from '../../../client/rung.ts'
import { answerKey, useAnswer } from '../../../client/use-answer.ts'

export type View = Answer<'get', '/v1/views'>['data'][number]
type Page = View['page']

export function useViews(page: Page) {
  const answer = useAnswer('/v1/views', { query: { page } })
  const anew = () => answers.invalidateQueries({ queryKey: answerKey('/v1/views') })
  return {
    views: answer.data?.data ?? [],
    save: async (view: { name: string; search: string; shared: boolean }): Promise<View> => {
      const made = await rung.post('/v1/views', { body: { page, ...view } })
      await anew()
      return made
    },
    change: async (
      id: string,
      changes: { name?: string; search?: string; shared?: boolean },
    ): Promise<void> => {
      await rung.patch('/v1/views/{id}', { path: { id }, body: changes })
      await anew()
    },
    remove: async (view: View): Promise<void> => {
      await rung.delete('/v1/views/{id}', { path: { id: view.id } })
      await anew()
    },
  }
}
