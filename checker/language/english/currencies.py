"""Money: signs, names and ISO 4217 codes. Several codes mean several readings, the likeliest first."""

from __future__ import annotations

from checker.language.tokens import Phrases

_CODES = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG BTC ETH XDR
"""
CODES = frozenset(_CODES.split())
"""Read where written in capitals: `all`, `top` and `try` are English words."""
ALIASES = {"RM": "MYR", "LE": "EGP", "L.E": "EGP", "L.E.": "EGP"}
"""Other letters for a currency, read where written just so."""
SMALL_CODES = frozenset({"usd", "eur", "gbp", "cad", "aud", "nzd", "chf", "jpy", "cny", "inr", "btc", "hkd", "sek"})
"""Codes that are read in small letters too."""

_SIGNS = {
    "USD": "$|us $|us$|usd $|usd$", "AUD": "a $|a$|au $|aud $", "CAD": "c $|ca $|cad $|can $", "NZD": "nz $|nzd $",
    "HKD": "hk $", "SGD": "s $|sg $", "TWD": "nt $", "BRL": "r $", "MXN": "mex $|mx $|mxn $", "GBP": "£|gb £",
    "EUR": "€|€ur", "JPY CNY": "¥", "CNY": "元|cn ¥|rmb ¥", "JPY": "円|jp ¥", "INR PKR": "rs|re",
    "INR": "₹", "KRW": "₩|원", "RUB": "₽", "TRY": "₺", "UAH": "₴", "NGN": "₦", "THB": "฿", "ILS": "₪", "VND": "₫",
    "PHP": "₱", "PLN": "zł", "BTC": "₿", "GHS": "₵", "KZT": "₸", "GEL": "₾", "AMD": "֏", "CRC": "₡", "AFN": "؋",
}
SIGNS = Phrases({sign: tuple(codes.split()) for codes, row in _SIGNS.items() for sign in row.split("|")})

_NAMES = {
    "USD": "dollar|dollars|us dollar|us dollars|american dollars|united states dollars|buck|bucks|greenbacks",
    "AUD": "australian dollar|australian dollars", "CAD": "canadian dollar|canadian dollars",
    "NZD": "new zealand dollars|new zealand dollar", "HKD": "hong kong dollars|hong kong dollar",
    "SGD": "singapore dollars|singapore dollar", "TWD": "taiwan dollars|new taiwan dollars",
    "EUR": "euro|euros", "GBP": "pound|pounds|pound sterling|pounds sterling|sterling|british pounds|british pound|quid",
    "JPY": "yen|japanese yen", "CNY": "yuan|renminbi|rmb|chinese yuan", "INR": "indian rupee|indian rupees",
    "INR PKR LKR NPR": "rupee|rupees", "PKR": "pakistani rupee|pakistani rupees", "LKR": "sri lankan rupees",
    "NPR": "nepali rupees|nepalese rupees", "RUB": "rouble|roubles|ruble|rubles|russian roubles|russian rubles",
    "BYN": "belarusian roubles|belarusian rubles", "AFN": "afghani|afghanis",
    "CHF": "swiss franc|swiss francs", "CHF XOF XAF": "franc|francs", "XOF XAF": "cfa francs|cfa",
    "SEK": "swedish krona|swedish kronor|swedish crowns|kronor", "NOK": "norwegian kroner|norwegian krone",
    "DKK": "danish kroner|danish krone", "NOK DKK": "kroner|krone",
    "CZK": "czech koruna|czech korunas|czech crowns|koruna|koruny", "PLN": "zloty|zlotys|zloties|złoty",
    "HUF": "forint|forints", "UAH": "hryvnia|hryvnias|hryvnya", "TRY": "turkish lira|turkish liras",
    "TRY LBP SYP": "lira|liras", "LBP": "lebanese pounds|lebanese lira", "SYP": "syrian pounds", "ILS": "shekel|shekels",
    "EGP": "egyptian pound|egyptian pounds", "SDG": "sudanese pounds", "IRR": "rial|rials|iranian rials",
    "YER": "yemeni rials", "OMR": "omani rials", "SAR": "riyal|riyals|saudi riyal|saudi riyals",
    "QAR": "qatari riyal|qatari riyals", "AED": "dirham|dirhams|uae dirhams", "MAD": "moroccan dirhams",
    "IQD KWD JOD DZD TND RSD BHD LYD": "dinar|dinars", "IQD": "iraqi dinars|iraqi dinar",
    "KWD": "kuwaiti dinars|kuwaiti dinar", "JOD": "jordanian dinars", "RSD": "serbian dinars", "DZD": "algerian dinars",
    "TND": "tunisian dinars", "LYD": "libyan dinars", "BHD": "bahraini dinars",
    "ZAR": "rand|rands|south african rand", "NGN": "naira|nairas", "KES": "kenyan shillings|kenyan shilling",
    "UGX": "ugandan shillings", "TZS": "tanzanian shillings", "ETB": "birr|ethiopian birr", "GHS": "cedi|cedis",
    "BRL": "reais|reals|brazilian reais|brazilian reals", "MXN": "mexican pesos|mexican peso",
    "ARS": "argentine pesos|argentinian pesos", "COP": "colombian pesos", "CLP": "chilean pesos",
    "PHP": "philippine pesos|philippine peso", "CUP": "cuban pesos", "MXN ARS PHP COP CLP": "peso|pesos",
    "KRW": "won|south korean won", "THB": "baht|thai baht", "VND": "dong|vietnamese dong",
    "IDR": "rupiah|rupiahs|indonesian rupiah",
    "MYR": "ringgit|ringgits|malaysian ringgit|malaysian ringgits|malaysia ringgit|malaysia ringgits",
    "BDT": "taka|takas", "MMK": "kyat|kyats", "KZT": "tenge", "UZS": "soum|uzbek soum", "TJS": "somoni",
    "KGS": "kyrgyz som", "AMD": "dram|drams", "GEL": "lari", "AZN": "manat|azerbaijani manat",
    "MNT": "tugrik|tugriks", "BTC": "bitcoin|bitcoins", "ALL": "leks|lek", "BGN": "leva|lev",
    "FIM": "finnish markka|finnish markkaa|markka|markkaa", "DEM": "deutschmarks|deutsche marks|german marks",
    "ITL": "italian lire|lire", "FRF": "french francs", "ESP": "pesetas|peseta", "GRD": "drachmas|drachma",
    "XOF": "west african cfa francs", "CDF": "congolese francs", "RWF": "rwandan francs", "PEN": "soles|peruvian soles",
    "UYU": "uruguayan pesos", "DOP": "dominican pesos", "VES": "bolivars|bolivares|venezuelan bolivars",
    "IEP": "irish pounds", "BOB": "bolivianos", "PYG": "guaranis", "PGK": "kina", "ISK": "kronur|icelandic krona|icelandic kronur", "KHR": "riels|riel",
    "LAK": "kip", "MOP": "patacas", "PAB": "balboas", "SOS": "somali shillings", "ZMW": "kwacha|zambian kwacha",
    "MGA": "ariary", "MUR": "mauritian rupees", "TMT": "turkmen manat", "RON": "lei|romanian lei|romanian leu", "MDL": "moldovan lei",
}
NAMES = Phrases({name: tuple(codes.split()) for codes, row in _NAMES.items() for name in row.split("|")})
BEFORE_DIGITS = Phrases(
    {name: codes for name, codes in NAMES.table.items() if {"MYR", "INR"} & set(codes)} | {"rmb": ("CNY",)}
)
"""Names that newsrooms of their countries write before the number: "Rupees 500"."""

MINOR = Phrases({
    "cent": ("USD", "EUR"), "cents": ("USD", "EUR"), "us cents": ("USD",), "c": ("USD", "EUR"), "¢": ("USD",),
    "euro cents": ("EUR",), "eurocents": ("EUR",),
    "pence": ("GBP",), "penny": ("GBP",), "pennies": ("GBP", "USD"), "p": ("GBP",),
    "paise": ("INR",), "paisa": ("INR",), "kopecks": ("RUB",), "kopek": ("RUB",), "kopiykas": ("UAH",),
    "sen": ("MYR",), "sens": ("MYR",), "centavos": ("MXN", "ARS", "PHP"), "centimes": ("EUR", "CHF"),
})
"""Hundredths of a currency, and of which: "470 pence" is 4.70 pounds."""
SMALL_CHANGE_OF_ALL = frozenset({"cent", "cents", "c"})
"""Minor units that many currencies share: "3 CAD 3 cents"."""
AMBIGUOUS = frozenset({"$", "dollar", "dollars", "buck", "bucks", "cent", "cents", "c", "¢"})
"""Signs and names that other countries use as well; the reading says so."""
