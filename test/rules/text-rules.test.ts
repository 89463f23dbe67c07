import { keepAndBreak } from './keep-and-break.ts'
import { ofTexts } from './rules.ts'

keepAndBreak(ofTexts.flatMap(({ rules }) => rules))
