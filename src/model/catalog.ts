/** 政府收支分类: what `data/catalog/*.csv` knows of each code, and how well it is attested. */

export type CatalogEntry = {
  readonly code: string
  readonly name: string
  readonly level: 'class' | 'group' | 'item'
  readonly evidence: string
  readonly definition: string | null
  readonly definitionEvidence: string | null
}

export type Catalog = {
  /** 功能分类, by code. */
  readonly functional: ReadonlyMap<string, CatalogEntry>
  /** 部门预算支出经济分类, by code. */
  readonly economic: ReadonlyMap<string, CatalogEntry>
}
