/** The frame of every report: one HTML file that loads nothing. */

/** The whole page. `title` and `body` are HTML. */
export const reportPage = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${look}</style>
</head>
<body>
${body}
</body>
</html>
`

const look = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: "Noto Serif SC", SimSun, serif; line-height: 1.6; color: #1a1a1a; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.2em; border-bottom: 1px solid #999; margin-top: 2em; }
h3 { font-size: 1em; margin: 0; }
section { border-left: 4px solid #999; padding: 0.4em 1em; margin: 1em 0; break-inside: avoid; }
section.error { border-color: #b00020; }
section.warning { border-color: #b36b00; }
section.advice { border-color: #2a6496; }
summary { cursor: pointer; }
summary h2 { display: inline; }
p { margin: 0.3em 0; }
.place, code { color: #555; font-size: 0.9em; }
pre { background: #f5f5f5; padding: 0.5em; overflow-x: auto; margin: 0.4em 0; font-size: 0.85em; }
tr { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
table.figures { width: auto; }
th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
table.duties th:nth-child(2) { width: 30%; }
table.duties th:nth-child(3) { width: 20%; }
table.units :is(th, td):not(:first-child) { white-space: nowrap; }
td.mark { text-align: center; }
tr.missing td.mark { color: #b36b00; font-weight: bold; }
tr:is(.not-owed, .accepted) { color: #666; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.summary { font-weight: bold; }
@media print { .accept { display: none; } body { margin: 0; max-width: none; } }
`
