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
ALIASES = {
    "RM": "MYR",
    "LE": "EGP",
    "L.E": "EGP",
    "L.E.": "EGP",
    "Ksh": "KES",
    "KSh": "KES",
    "KSH": "KES",
    "Rp": "IDR",
}
"""Other letters for a currency, read where written just so."""
SMALL_CODES = frozenset(
    {"usd", "eur", "gbp", "cad", "aud", "nzd", "chf", "jpy", "cny", "inr", "btc", "hkd", "sek"}
)
"""Codes that are read in small letters too."""

_SIGNS = {
    "USD": "$|us $|us$|usd $|usd$",
    "AUD": "a $|a$|au $|aud $|australian $",
    "CAD": "c $|ca $|cad $|can $|cdn $|canadian $",
    "NZD": "nz $|nzd $|new zealand $",
    "HKD": "hk $|hong kong $",
    "SGD": "s $|sg $",
    "TWD": "nt $",
    "BRL": "r $",
    "MXN": "mex $|mx $|mxn $",
    "GBP": "£|gb £",
    "EUR": "€|€ur",
    "JPY CNY": "¥",
    "CNY": "元|cn ¥|rmb ¥",
    "JPY": "円|jp ¥",
    "INR PKR": "rs|re",
    "INR": "₹",
    "KRW": "₩|원",
    "RUB": "₽",
    "TRY": "₺",
    "UAH": "₴",
    "NGN": "₦",
    "THB": "฿",
    "ILS": "₪",
    "VND": "₫",
    "PHP": "₱",
    "PLN": "zł",
    "BTC": "₿",
    "GHS": "₵",
    "KZT": "₸",
    "GEL": "₾",
    "AMD": "֏",
    "CRC": "₡",
    "AFN": "؋",
}
SIGNS = Phrases({sign: tuple(codes.split()) for codes, row in _SIGNS.items() for sign in row.split("|")})

GLUED = {"R": "ZAR"}
"""Letters that are money only where they touch their digits: "R200"."""

_NAMES = {
    "USD": "dollar|dollars|us dollar|us dollars|american dollars|united states dollars|buck|bucks|greenbacks",
    "EUR": "euro|euros",
    "GBP": "pound|pounds|pound sterling|pounds sterling|sterling|quid",
    "JPY": "yen",
    "CNY": "yuan|renminbi|rmb|kuai",
    "INR PKR LKR NPR": "rupee|rupees",
    "RUB": "rouble|roubles|ruble|rubles",
    "AFN": "afghani|afghanis",
    "CHF XOF XAF": "franc|francs",
    "XOF XAF": "cfa francs|cfa",
    "SEK": "kronor",
    "NOK DKK": "kroner|krone",
    "CZK": "koruna|koruny",
    "PLN": "zloty|zlotys|zloties|złoty",
    "HUF": "forint|forints",
    "UAH": "hryvnia|hryvnias|hryvnya",
    "TRY LBP SYP": "lira|liras",
    "ILS": "shekel|shekels",
    "IRR": "rial|rials",
    "SAR": "riyal|riyals",
    "AED": "dirham|dirhams",
    "IQD KWD JOD DZD TND RSD BHD LYD": "dinar|dinars",
    "ZAR": "rand|rands",
    "NGN": "naira|nairas",
    "ETB": "birr",
    "GHS": "cedi|cedis",
    "BRL": "reais|reals",
    "MXN ARS PHP COP CLP": "peso|pesos",
    "KRW": "won",
    "THB": "baht",
    "VND": "dong",
    "IDR": "rupiah|rupiahs",
    "MYR": "ringgit|ringgits|malaysia ringgit|malaysia ringgits",
    "BDT": "taka|takas",
    "MMK": "kyat|kyats",
    "KZT": "tenge",
    "UZS": "soum|uzbek soum",
    "TJS": "somoni",
    "AMD": "dram|drams",
    "GEL": "lari",
    "AZN": "manat",
    "MNT": "tugrik|tugriks",
    "BTC": "bitcoin|bitcoins",
    "ALL": "leks|lek",
    "BGN": "leva|lev",
    "FIM": "finnish markkaa|markka|markkaa",
    "DEM": "deutschmarks|deutsche marks",
    "ITL": "italian lire|lire",
    "ESP": "pesetas|peseta",
    "GRD": "drachmas|drachma",
    "XOF": "west african cfa francs",
    "PEN": "soles",
    "VES": "bolivars|bolivares",
    "BOB": "bolivianos",
    "PYG": "guaranis",
    "HRK": "kuna|kunas",
    "NLG": "guilders|guilder",
    "PTE": "escudos|escudo",
    "EEK": "kroons",
    "PGK": "kina",
    "ISK": "kronur",
    "KHR": "riels|riel",
    "LAK": "kip",
    "MOP": "patacas",
    "PAB": "balboas",
    "ZMW": "kwacha",
    "MGA": "ariary",
    "RON": "lei",
}
_OF_A_COUNTRY = {
    "dollar": "american USD us USD canadian CAD australian AUD aussie AUD kiwi NZD new_zealand NZD hong_kong HKD singapore SGD "
    "singaporean SGD taiwan TWD taiwanese TWD new_taiwan TWD jamaican JMD barbadian BBD barbados BBD bahamian BSD belize BZD bermudian BMD "
    "bermuda BMD brunei BND cayman KYD east_caribbean XCD fijian FJD fiji FJD guyanese GYD liberian LRD namibian NAD namibia NAD "
    "solomon_islands SBD surinamese SRD trinidad_and_tobago TTD zimbabwean ZWG zimbabwe ZWG",
    "pound": "british GBP uk GBP egyptian EGP lebanese LBP sudanese SDG syrian SYP south_sudanese SSP irish IEP falkland_islands FKP "
    "gibraltar GIP cypriot CYP maltese MTL",
    "franc": "swiss CHF french FRF belgian BEF luxembourg LUF congolese CDF rwandan RWF burundian BIF burundi BIF guinean GNF guinea GNF "
    "djiboutian DJF djibouti DJF comorian KMF cfp XPF west_african_cfa XOF central_african_cfa XAF",
    "peso": "mexican MXN argentine ARS argentinian ARS colombian COP chilean CLP cuban CUP philippine PHP filipino PHP uruguayan UYU "
    "dominican DOP",
    "dinar": "iraqi IQD kuwaiti KWD jordanian JOD serbian RSD algerian DZD tunisian TND libyan LYD bahraini BHD bahrain BHD yugoslav YUM",
    "rupee": "indian INR pakistani PKR pakistan PKR sri_lankan LKR nepali NPR nepalese NPR mauritian MUR seychelles SCR",
    "shilling": "kenyan KES kenya KES ugandan UGX tanzanian TZS tanzania TZS somali SOS",
    "schilling": "austrian ATS",
    "rial": "iranian IRR yemeni YER yemen YER omani OMR oman OMR",
    "riyal": "saudi SAR saudi_arabian SAR qatari QAR qatar QAR",
    "dirham": "uae AED emirati AED moroccan MAD",
    "lira": "turkish TRY italian ITL lebanese LBP syrian SYP maltese MTL",
    "krona": "swedish SEK icelandic ISK",
    "króna": "icelandic ISK",
    "kronor": "swedish SEK",
    "kronur": "icelandic ISK",
    "krone": "norwegian NOK danish DKK",
    "kroner": "norwegian NOK danish DKK",
    "crown": "swedish SEK norwegian NOK danish DKK czech CZK icelandic ISK estonian EEK slovak SKK",
    "kroon": "estonian EEK",
    "koruna": "czech CZK slovak SKK",
    "mark": "german DEM finnish FIM bosnian BAM",
    "markka": "finnish FIM",
    "peseta": "spanish ESP",
    "escudo": "portuguese PTE",
    "drachma": "greek GRD",
    "guilder": "dutch NLG",
    "punt": "irish IEP",
    "kuna": "croatian HRK",
    "tolar": "slovenian SIT",
    "lat": "latvian LVL",
    "litas": "lithuanian LTL",
    "yuan": "chinese CNY",
    "yen": "japanese JPY",
    "won": "korean KRW south_korean KRW north_korean KPW",
    "rouble": "russian RUB belarusian BYN",
    "ruble": "russian RUB belarusian BYN",
    "ringgit": "malaysian MYR",
    "rupiah": "indonesian IDR",
    "baht": "thai THB",
    "dong": "vietnamese VND",
    "kyat": "burmese MMK myanmar MMK",
    "riel": "cambodian KHR",
    "kip": "lao LAK",
    "pataca": "macau MOP",
    "taka": "bangladeshi BDT bangladesh BDT",
    "zloty": "polish PLN",
    "forint": "hungarian HUF",
    "lev": "bulgarian BGN",
    "leva": "bulgarian BGN",
    "lei": "romanian RON moldovan MDL",
    "leu": "romanian RON moldovan MDL",
    "hryvnia": "ukrainian UAH",
    "lari": "georgian GEL",
    "dram": "armenian AMD",
    "manat": "azerbaijani AZN turkmen TMT",
    "tenge": "kazakh KZT kazakhstani KZT kazakhstan KZT",
    "som": "kyrgyz KGS",
    "tugrik": "mongolian MNT",
    "lek": "albanian ALL",
    "denar": "macedonian MKD",
    "shekel": "israeli ILS",
    "afghani": "afghan AFN",
    "rand": "south_african ZAR",
    "naira": "nigerian NGN",
    "cedi": "ghanaian GHS ghana GHS",
    "birr": "ethiopian ETB",
    "kwacha": "zambian ZMW malawian MWK",
    "pula": "botswana BWP",
    "metical": "mozambican MZN",
    "dalasi": "gambian GMD",
    "leone": "sierra_leonean SLE",
    "ariary": "malagasy MGA",
    "real": "brazilian BRL",
    "sol": "peruvian PEN",
    "sole": "peruvian PEN",
    "bolivar": "venezuelan VES",
    "boliviano": "bolivian BOB",
    "colon": "costa_rican CRC",
    "colones": "costa_rican CRC",
    "quetzal": "guatemalan GTQ",
    "lempira": "honduran HNL",
    "cordoba": "nicaraguan NIO",
    "gourde": "haitian HTG",
    "balboa": "panamanian PAB",
    "guarani": "paraguayan PYG",
    "kina": "papua_new_guinean PGK",
}
"""A currency's name and whose it is."""


def _of_countries() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, row in _OF_A_COUNTRY.items():
        words = row.split()
        for whose, code in zip(words[::2], words[1::2], strict=True):
            table |= {f"{whose.replace('_', ' ')} {name}{end}": (code,) for end in ("", "s")}
    return table


NAMES = Phrases(
    {name: tuple(codes.split()) for codes, row in _NAMES.items() for name in row.split("|")} | _of_countries()
)
BEFORE_DIGITS = Phrases(
    {name: codes for name, codes in NAMES.table.items() if {"MYR", "INR"} & set(codes)} | {"rmb": ("CNY",)}
)
"""Names that newsrooms of their countries write before the number: "Rupees 500"."""

MINOR = Phrases(
    {
        "cent": ("USD", "EUR"),
        "cents": ("USD", "EUR"),
        "us cents": ("USD",),
        "c": ("USD", "EUR"),
        "¢": ("USD",),
        "euro cents": ("EUR",),
        "eurocents": ("EUR",),
        "pence": ("GBP",),
        "penny": ("GBP",),
        "pennies": ("GBP", "USD"),
        "p": ("GBP",),
        "paise": ("INR",),
        "paisa": ("INR",),
        "kopecks": ("RUB",),
        "kopek": ("RUB",),
        "kopiykas": ("UAH",),
        "sen": ("MYR",),
        "sens": ("MYR",),
        "centavos": ("MXN", "ARS", "PHP"),
        "centimes": ("EUR", "CHF"),
    }
)
"""Hundredths of a currency, and of which: "470 pence" is 4.70 pounds."""
SMALL_CHANGE_OF_ALL = frozenset({"cent", "cents", "c"})
"""Minor units that many currencies share: "3 CAD 3 cents"."""
AMBIGUOUS = frozenset({"$", "dollar", "dollars", "buck", "bucks", "cent", "cents", "c", "¢"})
"""Signs and names that other countries use as well; the reading says so."""
