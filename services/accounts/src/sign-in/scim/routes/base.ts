// Where SCIM is served, and under which address a directory reached it.
import { originOf } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'

export const SCIM_PREFIX = '/scim/v2'

export const baseOf = (request: FastifyRequest): string => `${originOf(request)}${SCIM_PREFIX}`
