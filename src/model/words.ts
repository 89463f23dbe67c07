/** `words.yaml`: every word that the code would otherwise invent, in groups as deep as the file has them. */
import { z } from 'zod'
import { text } from './scalar.ts'

export type Words = { readonly [key: string]: string | Words }

export const wordsSchema: z.ZodType<Words> = z.record(z.string(), z.union([text, z.lazy(() => wordsSchema)]))
