// Every case with the sets of numbers that `npm test` leaves out.
import { BOOKS } from './books.ts'
import { holdBooks } from './hold-books.ts'

holdBooks(BOOKS.slice(1))
