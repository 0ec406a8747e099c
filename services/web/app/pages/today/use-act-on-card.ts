// Acts on a card: seen at once, taken back when it was refused, and said with what it changed.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { rung } from '../../client/rung.ts'
import { answerKey } from '../../client/use-answer.ts'
import { useToast } from '../../controls/toast.tsx'
import { saidAtOnce, statusAfter, type Tell } from './after-action.ts'
import type { Card, CardAction, Worklist } from './worklist-types.ts'

export function useActOnCard({ csm, card, name }: { csm: string; card: Card; name: string }) {
  const queries = useQueryClient()
  const toast = useToast()
  return useCallback(
    async function act(action: CardAction, tell: Tell = saidAtOnce): Promise<void> {
      const { id } = card
      if (id === null) return
      const lists = answerKey('/v1/worklists/{csm}')
      await queries.cancelQueries({ queryKey: lists })
      const setStatus = (status: Card['status']): void => {
        queries.setQueriesData<Worklist>({ queryKey: lists }, list => list && withStatus(list, id, status))
      }
      setStatus(statusAfter(action))
      try {
        const acted = await rung.post('/v1/worklists/{csm}/cards/{id}/actions', {
          path: { csm, id },
          body: action,
        })
        const isUndo = action.action === 'undo'
        const undo = isUndo ? undefined : () => void act({ action: 'undo' })
        toast.tell(tell(name, action, acted.followUp), undo)
      } catch (error) {
        setStatus(card.status)
        toast.tellError(error)
      }
      await Promise.all([
        queries.invalidateQueries({ queryKey: lists }),
        queries.invalidateQueries({ queryKey: answerKey('/v1/handed-cards') }),
      ])
    },
    [queries, toast, csm, card, name],
  )
}

function withStatus(list: Worklist, id: string, status: Card['status']): Worklist {
  const change = (cards: readonly Card[]): Card[] =>
    cards.map(card => (card.id === id ? { ...card, status } : card))
  return { ...list, cards: change(list.cards), winBacks: change(list.winBacks) }
}
