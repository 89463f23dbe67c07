/** The four items of 三公经费, and how a text or a column's head names each. */
import type { ThreePublicItem } from '../../model/budget.ts'

type Named = { readonly name: string; readonly in: RegExp }

/** 公务用车购置及运行费 names neither of its two parts. */
export const threePublicItemNames: Readonly<Record<ThreePublicItem, Named>> = {
  overseas: { name: '因公出国（境）费', in: /出国/ },
  reception: { name: '公务接待费', in: /接待/ },
  vehicle_purchase: { name: '公务用车购置费', in: /购置(?![及和与、]|运行)|购车/ },
  vehicle_running: { name: '公务用车运行费', in: /(?<!购置|购置[及和与、])运行/ },
}
