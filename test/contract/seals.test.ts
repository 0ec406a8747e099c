// What anybody is shown does not tell sealed verdicts of a customer apart, over every route, until they open.
import { holdSeals } from './hold-seals.ts'

holdSeals('few')
