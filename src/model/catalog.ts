/** 政府收支分类: what `data/catalog/*.csv` knows of each code, and how well it is attested. */

export type CatalogEntry = {
  readonly code: string
  readonly name: string
  readonly level: 'class' | 'group' | 'item'
  readonly evidence: string
  readonly definition: string | null
  readonly definitionEvidence: string | null
}

/** Bodies whose expenditure the government's own classification keeps apart: 机关 (行政、参公) and 事业单位. */
export type BodyKind = 'agency' | 'institution'

export type Catalog = {
  /** 功能分类, by code. */
  readonly functional: ReadonlyMap<string, CatalogEntry>
  /** 部门预算支出经济分类, by code. */
  readonly economic: ReadonlyMap<string, CatalogEntry>
  /** 政府预算支出经济分类, by code. */
  readonly government: ReadonlyMap<string, CatalogEntry>
  /** 款 of 部门预算支出经济分类 → 款 of 政府预算支出经济分类 (财预〔2017〕98号); null where there is none. */
  readonly toGovernment: ReadonlyMap<string, Readonly<Record<BodyKind, string | null>>>
}
