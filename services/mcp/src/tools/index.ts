// Every tool, in the order in which they are listed.
import type { Tool } from './tool.ts'
import { whyThisScore } from './why-this-score.ts'

export const tools: readonly Tool[] = [whyThisScore]
