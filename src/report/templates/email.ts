/**
 * The e-mail's two bodies. Mail programs differ from browsers: Outlook for Windows lays out with Word (tables only,
 * widths as attributes), Gmail drops what stands in the head, some show no pictures until asked. So every style stands
 * inline, comes from `emailStyles`, and colour always goes with a ground of its own, which dark modes leave readable.
 */

const family = 'font-family:Segoe UI,Helvetica,Arial,sans-serif'
const body = `${family};font-size:15px;line-height:22px;color:#16202e`
const small = `${family};font-size:13px;line-height:19px;color:#556170`

export const emailStyles = {
  ground: 'background-color:#eef1f5',
  page: 'width:100%;background-color:#eef1f5',
  sheet: 'width:100%;max-width:640px;background-color:#ffffff',
  preheader: `padding:16px 16px 12px;${small};background-color:#eef1f5;word-break:break-word`,
  logo: `padding:12px 16px;${small};background-color:#ffffff`,
  logoPicture: 'border:0;background-color:#ffffff',
  band: 'padding:20px 16px;background-color:#0b2145',
  kicker: `margin:0 0 8px;${family};font-size:13px;line-height:18px;color:#c9d6ea`,
  sentence: `margin:0;${family};font-size:21px;line-height:28px;font-weight:bold;color:#ffffff;word-break:break-word`,
  about: `margin:12px 0 0;${family};font-size:13px;line-height:18px;color:#c9d6ea;word-break:break-word`,
  part: `padding:20px 16px 0;${body};background-color:#ffffff;word-break:break-word`,
  last: `padding:20px 16px 24px;${body};background-color:#ffffff;word-break:break-word`,
  paragraph: `margin:0;${body}`,
  heading: `margin:0 0 6px;${family};font-size:16px;line-height:22px;font-weight:bold;color:#16202e`,
  subtitle: `margin:0 0 10px;${small}`,
  list: 'margin:0;padding:0 0 0 22px',
  item: `margin:0 0 6px;${body}`,
  wide: 'width:100%;border-collapse:collapse',
  key: `width:50%;padding:10px 12px;border:1px solid #d9dfe7;background-color:#ffffff;${body};word-break:break-word`,
  keyName: `${family};font-size:13px;line-height:18px;color:#556170`,
  keyValue: `${family};font-size:20px;line-height:28px;font-weight:bold;color:#16202e`,
  picture: `width:100%;max-width:440px;height:auto;border:0;${small};background-color:#ffffff`,
  head: `padding:6px 3px;border-bottom:2px solid #556170;${family};font-size:11px;line-height:15px;font-weight:bold;color:#556170;text-align:left;word-break:normal`,
  headFigure: `padding:6px 3px;border-bottom:2px solid #556170;${family};font-size:11px;line-height:15px;font-weight:bold;color:#556170;text-align:right;word-break:normal`,
  name: `padding:8px 3px;border-bottom:1px solid #d9dfe7;${family};font-size:13px;line-height:18px;font-weight:bold;color:#16202e;text-align:left;word-break:break-word`,
  figure: `padding:8px 3px;border-bottom:1px solid #d9dfe7;${family};font-size:13px;line-height:18px;color:#16202e;text-align:right;word-break:normal`,
  note: `${family};font-size:12px;line-height:16px;color:#556170`,
  foot: `padding:16px 16px 24px;${small};background-color:#eef1f5;word-break:break-word`,
} as const

/** What every e-mail has around its parts: the sheet, the line programs show after the subject, the client's sign, the foot. */
export const emailFrameTemplate = `<!DOCTYPE html>
<html lang="{{view.language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{kind}}</title>
</head>
<body style="margin:0;padding:0;{{css.ground}}">
<table role="presentation" lang="{{view.language}}" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef1f5" style="{{css.page}}">
<tr><td align="center" style="{{css.ground}}">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="{{css.sheet}}">
<tr><td align="left" bgcolor="#eef1f5" style="{{css.preheader}}">{{view.preheader}}</td></tr>
{{#filled logo}}
<tr><td align="left" style="{{@root.css.logo}}"><img src="cid:{{@root.logo.cid}}" width="{{@root.logo.width}}" height="{{@root.logo.height}}" alt="{{@root.logo.alternative}}" border="0" style="{{@root.css.logoPicture}}"></td></tr>
{{/filled}}
{{> @partial-block}}
<tr><td align="left" style="{{css.last}}">{{#filled view.attached}}<p style="{{@root.css.paragraph}}">{{view.attached}}</p>{{/filled}}</td></tr>
<tr><td align="left" bgcolor="#eef1f5" style="{{css.foot}}">{{view.facts}}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`

/** The answer. */
export const emailTemplate = `{{#> emailFrame}}
<tr><td align="left" bgcolor="#0b2145" style="{{css.band}}">
<p style="{{css.kicker}}">{{say "answer.kicker"}} · {{view.answer.standing}}</p>
<h1 style="{{css.sentence}}">{{view.answer.sentence}}</h1>
<p style="{{css.about}}">{{view.title}}{{#each view.about}} · {{this}}{{/each}}</p>
</td></tr>
<tr><td align="left" style="{{css.part}}"><p style="{{css.paragraph}}">{{view.answer.confidence}}{{#each view.answer.besides}} {{this}}{{/each}}</p></td></tr>
{{#filled keyRows}}
<tr><td align="left" style="{{@root.css.part}}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="{{@root.css.wide}}">
{{#each @root.keyRows}}
<tr>
{{#each this}}
<td width="50%" align="left" valign="top" style="{{@root.css.key}}"><span style="{{@root.css.keyName}}">{{name}}</span><br><span style="{{@root.css.keyValue}}">{{value}}</span><br><span style="{{@root.css.keyName}}">{{note}}</span></td>
{{/each}}
</tr>
{{/each}}
</table>
</td></tr>
{{/filled}}
{{#with first}}
<tr><td align="left" style="{{@root.css.part}}">{{> emailFigure}}</td></tr>
{{/with}}
<tr><td align="left" style="{{css.part}}">
<p style="{{css.subtitle}}">{{view.optionsCaption}}</p>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="{{css.wide}}">
<tr>
<th scope="col" width="38%" align="left" valign="bottom" style="{{css.head}}">{{say "column.option"}}</th>
<th scope="col" width="26%" align="right" valign="bottom" style="{{css.headFigure}}">{{say "column.total-cost"}}<br>{{say "email.column.interval"}}</th>
<th scope="col" width="20%" align="right" valign="bottom" style="{{css.headFigure}}">{{say "column.chance-best"}}</th>
<th scope="col" width="16%" align="right" valign="bottom" style="{{css.headFigure}}">{{say "column.freshness"}}</th>
</tr>
{{#each view.options}}
<tr{{#if marked}} bgcolor="#e4f1fa"{{/if}}>
<th scope="row" align="left" valign="top" style="{{@root.css.name}}">{{name}}{{#filled note}}<br><span style="{{@root.css.note}}">{{note}}</span>{{/filled}}</th>
<td align="right" valign="top" style="{{@root.css.figure}}"><b>{{cost}}</b><br><span style="{{@root.css.note}}">{{interval}}</span></td>
<td align="right" valign="top" style="{{@root.css.figure}}">{{chance}}</td>
<td align="right" valign="top" style="{{@root.css.figure}}">{{freshness}}</td>
</tr>
{{/each}}
</table>
</td></tr>
{{#each view.lists}}
<tr><td align="left" style="{{@root.css.part}}">
<h2 style="{{@root.css.heading}}">{{title}}</h2>
<ul style="{{@root.css.list}}">{{#each items}}<li style="{{@root.css.item}}">{{this}}</li>{{/each}}</ul>
</td></tr>
{{/each}}
{{#each others}}
<tr><td align="left" style="{{@root.css.part}}">{{> emailFigure}}</td></tr>
{{/each}}
{{#filled view.answer.notPriced}}
<tr><td align="left" style="{{@root.css.part}}">
<h2 style="{{@root.css.heading}}">{{say "answer.not-priced"}}</h2>
<p style="{{@root.css.subtitle}}">{{say "answer.not-priced.lead"}}</p>
<ul style="{{@root.css.list}}">{{#each view.answer.notPriced}}<li style="{{@root.css.item}}">{{this}}</li>{{/each}}{{#filled view.answer.notPricedMore}}<li style="{{@root.css.item}}">{{view.answer.notPricedMore}}</li>{{/filled}}</ul>
</td></tr>
{{/filled}}
{{/emailFrame}}
`

/** A chart under what it shows; its alternative says so again, for whom no picture is shown. */
export const emailFigureTemplate = `
<h2 style="{{@root.css.heading}}">{{finding}}</h2>
<p style="{{@root.css.subtitle}}">{{subtitle}}</p>
<img src="cid:{{cid}}" width="440" height="{{height}}" alt="{{finding}}" border="0" style="{{@root.css.picture}}">
`

/** The e-mail for programs that show plain text. */
export const emailTextTemplate = `{{view.answer.sentence}}

{{view.answer.confidence}}{{#each view.answer.besides}} {{this}}{{/each}}

{{view.title}}
{{#each view.about}}
{{this}}
{{/each}}

{{#each view.keyLines}}
* {{this}}
{{/each}}

{{view.optionsCaption}}
------------------------
{{#each view.options}}
* {{line}}
{{/each}}

{{#each view.lists}}
{{title}}
------------------------
{{#each items}}
* {{this}}
{{/each}}

{{/each}}
{{#each view.figures}}
* {{finding}}
{{/each}}
{{#filled view.answer.notPriced}}

{{say "answer.not-priced"}}
------------------------
{{say "answer.not-priced.lead"}}
{{#each view.answer.notPriced}}
* {{this}}
{{/each}}
{{#filled view.answer.notPricedMore}}
* {{view.answer.notPricedMore}}
{{/filled}}
{{/filled}}
{{#filled view.attached}}

{{view.attached}}
{{/filled}}

{{view.facts}}
`
