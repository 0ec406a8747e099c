// The answers that Today is made of, by name.
import type { Answer, Sent } from '@rung/client'

export type Worklist = Answer<'get', '/v1/worklists/{csm}'>
export type Card = Worklist['cards'][number]
export type Reason = Card['reasons'][number]
export type TalkLine = Card['talk']['lines'][number]
export type CardStatus = Card['status']
export type CardAction = Sent<'post', '/v1/worklists/{csm}/cards/{id}/actions'>['body']
export type Reaction = keyof Card['play']['reactions']
export type Result = Extract<CardAction, { action: 'done' }>['result']
export type Dismissal = Extract<CardAction, { action: 'dismiss' }>['reason']
export type Renewal = Answer<'get', '/v1/accounts/{id}/renewal-risk'>['renewals'][number]
