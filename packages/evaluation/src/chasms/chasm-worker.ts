// Measures companies on a core of its own.
import { parentPort } from 'node:worker_threads'
import type { CompanyTask } from './draw-company.ts'
import { measureCompany } from './measure-company.ts'

parentPort?.on('message', (task: CompanyTask) => parentPort?.postMessage(measureCompany(task)))
