/**
 * The document's settings. docx has no door for line-breaking rules, so the part is written here whole.
 *
 * Word has no mark that keeps a number with its unit: a no-break between Chinese characters does not exist. What it
 * has is the list of characters that may not begin a line, and a document may bring its own. Ours is Word's own list
 * for simplified Chinese without the vertical forms, and the units that stand behind figures here: then 万元 or 年
 * never opens a line, and the figure, which Word does not break, goes down with it. Word keeps 100 characters of it.
 *
 * LibreOffice reads no such list and parts 233.00 from 万元. Nothing in the text helps: it breaks between Chinese
 * characters without asking Unicode, so that it parts them beside a word joiner (U+2060, U+FEFF) or a no-break space as
 * well, and another language for the run changes nothing; and any of these would be found in searches and copies.
 */
import { escaped } from '../../xml/markup.ts'

const closing = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
const units = '万亿元年月日人个项件名次台套辆条份'
const opening = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

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
