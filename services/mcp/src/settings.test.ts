// What RUNG_MCP_HOSTS takes.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { mcpVariables } from './settings.ts'

const settings = z.object(mcpVariables)

it('takes names with commas between them, and none', () => {
  const hosts = (text?: string) => settings.parse({ RUNG_MCP_HOSTS: text }).RUNG_MCP_HOSTS
  expect(hosts('Rung.example.com, agents.example.com')).toEqual(['rung.example.com', 'agents.example.com'])
  expect(hosts('')).toEqual([])
  expect(hosts()).toEqual([])
})

it.each(['https://rung.example.com', 'rung.example.com:4700', '*.example.com', '-x'])('refuses %s', text => {
  expect(settings.safeParse({ RUNG_MCP_HOSTS: text }).success).toBe(false)
})
