/** Errors: why there are no earlier templates to compare with, and how to compare all the same. */
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import type { Committed } from '../../world/world.ts'

type Asked = { readonly district: string; readonly revision: string }

/** Git gave no files: there is no git, no repository, no such revision, or the revision has no templates. */
export function notCommitted(
  { kind, detail }: Exclude<Committed, { readonly kind: 'files' }>,
  { district, revision }: Asked,
): Diagnostic {
  const why = {
    'no-program': '这台机器上没有 git，取不出改动以前的模板',
    'no-repository': '这个文件夹不在 git 里，取不出改动以前的模板',
    'no-revision': `git 里没有“${revision}”这个版本`,
    'nothing-there': `git 的“${revision}”里没有 templates 文件夹`,
    link: `git 里的 ${detail} 是一个链接，取不出它指向的内容`,
  }[kind]
  const folder = `npm run template:try -- --district ${district} --before 文件夹`
  return errorOf(
    'earlier-templates-are-there',
    `${why}${kind === 'link' || detail === '' ? '' : `（${detail.split('\n')[0] ?? ''}）`}`,
    `${kind === 'no-revision' ? '--base 写提交号、分支或标签，如 HEAD~1；' : ''}另存一份改动以前的 templates，与它比较：${folder}`,
  )
}

/** The folder of `--before` holds no templates. */
export const notTemplates = (folder: string): Diagnostic =>
  errorOf(
    'earlier-templates-are-there',
    `“${folder}”不是一份模板：里面没有 base 文件夹`,
    '写改动以前的 templates 文件夹的路径，或它所在的文件夹；路径从项目的根目录算起',
  )
