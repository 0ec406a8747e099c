// Every parameter, part of a path, field of a body and cursor of the document, at every third of the bounds of what it takes.
import { holdBoundaries } from './hold-boundaries.ts'

holdBoundaries('third')
