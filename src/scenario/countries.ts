/**
 * The countries and territories of ISO 3166-1 by their two capitals (249 officially assigned codes, read 2026), and Kosovo's
 * XK, which is user-assigned and in common use. What a code means for the law is with the transfer rules.
 */
const listed = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

export const countryCodes: readonly string[] = listed.trim().split(/\s+/u)

const known: ReadonlySet<string> = new Set(countryCodes)

export function isCountry(code: string): boolean {
  return known.has(code)
}

/** What people write for a code that is another: GB is the United Kingdom, GR is Greece. */
const slips: Readonly<Record<string, string>> = {
  UK: 'GB',
  EN: 'GB',
  EL: 'GR',
  DEU: 'DE',
  FRA: 'FR',
  GBR: 'GB',
  USA: 'US',
}

/** The code that was probably meant; undefined where none suggests itself. */
export function countryMeant(written: string): string | undefined {
  const capitals = written.trim().toUpperCase()
  const code = Object.hasOwn(slips, capitals) ? slips[capitals] : capitals
  if (code !== undefined && code !== written && isCountry(code)) return code
  return written.length > 3 && written.length < 60 ? countryNamed(written) : undefined
}

const namesIn = ['en', 'fr', 'de', 'es']
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The code of a country by its name. */
function countryNamed(written: string): string | undefined {
  const wanted = plain(written)
  for (const language of namesIn) {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    const code = countryCodes.find((one) => plain(names.of(one) ?? '') === wanted)
    if (code !== undefined) return code
  }
  return undefined
}
