// What RUNG_MCP_HOSTS takes, and which audience an access token must have.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agentHostVariables, agentResource } from './agent-resource.ts'

const settings = z.object(agentHostVariables)

describe('RUNG_MCP_HOSTS', () => {
  it('takes names with commas between them, with ports of their own, and none', () => {
    const hosts = (text?: string) => settings.parse({ RUNG_MCP_HOSTS: text }).RUNG_MCP_HOSTS
    expect(hosts('Rung.example.com, agents.example.com:8443')).toEqual([
      'rung.example.com',
      'agents.example.com:8443',
    ])
    expect(hosts('')).toEqual([])
    expect(hosts()).toEqual([])
  })

  it.each(['https://rung.example.com', 'rung.example.com/mcp', '*.example.com', '-x', 'x:0'])(
    'refuses %s',
    text => {
      expect(settings.safeParse({ RUNG_MCP_HOSTS: text }).success).toBe(false)
    },
  )
})

describe('the audience of an access token', () => {
  const asked = (host: string, ip = '127.0.0.1') => ({
    ...{ host, ip, protocol: 'http' as const },
  })
  const LISTED = ['rung.example.com', 'agents.example.com:8443']

  it('is the name that the installation lists, over https, whatever the request says beside it', () => {
    expect(agentResource(asked('Rung.example.com', '192.0.2.7'), LISTED)).toBe('https://rung.example.com/mcp')
    expect(agentResource(asked('agents.example.com:8443'), LISTED)).toBe(
      'https://agents.example.com:8443/mcp',
    )
  })

  it('is none under any other name, of this machine or of another port, once one is listed', () => {
    for (const host of ['evil.example.com', '192.0.2.7', 'localhost:4700', 'rung.example.com:8443']) {
      expect(agentResource(asked(host), LISTED)).toBeUndefined()
    }
  })

  it('is, where none is listed, the address on this very machine, and none from elsewhere', () => {
    expect(agentResource(asked('127.0.0.1:4700'), [])).toBe('http://127.0.0.1:4700/mcp')
    expect(agentResource(asked('[::1]:4700', '::1'), [])).toBe('http://[::1]:4700/mcp')
    expect(agentResource(asked('localhost:4700', '192.0.2.7'), [])).toBeUndefined()
    expect(agentResource(asked('192.0.2.7:4700'), [])).toBeUndefined()
  })
})
