/**
 * The document's settings, written whole here: docx cannot write line-breaking rules.
 * Word has no mark that keeps a number with its unit between Chinese characters. It has a list of characters that may
 * not begin a line, and a document may bring its own. Ours is Word's list for simplified Chinese without the vertical
 * forms, and the units behind figures: 万元 or 年 never begins a line, and the figure, which Word does not break, moves
 * down with it. Word keeps 100 characters of the list.
 * LibreOffice does not read the list and parts 233.00 from 万元. Tried there: U+2060, U+FEFF, a no-break space, another
 * language for the run. It breaks beside each of them, and each would be found in searches and copies. The remark can
 * go when LibreOffice reads `w:noLineBreaksBefore`.
 */
import { escaped } from '../../xml/markup.ts'

const closing = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
const units = '万亿元年月日人个项件名次台套辆条份'
const opening = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

/** `word/settings.xml`. */
export const settingsXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
<w:zoom w:percent="100"/>\
<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
<w:defaultTabStop w:val="420"/>\
<w:evenAndOddHeaders/>\
<w:characterSpacingControl w:val="compressPunctuation"/>\
<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(opening)}"/>\
<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(closing + units)}"/>\
<w:compat><w:doNotExpandShiftReturn/>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
</w:compat>\
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>\
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>\
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>\
</w:settings>`
