/** `words.yaml`: every printed word that no template contains. */
import { z } from 'zod'
import { text } from './scalar.ts'

/** Words and groups of words, as deep as the file has them. */
export type Words = { readonly [key: string]: string | Words }

/** The merged file. */
export const wordsSchema: z.ZodType<Words> = z.record(z.string(), z.union([text, z.lazy(() => wordsSchema)]))
