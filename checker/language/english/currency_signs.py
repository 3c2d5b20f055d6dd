"""Signs and codes of money. Several codes mean several readings, the likeliest first."""

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
LIKE_WORDS = frozenset({"ALL", "TOP", "TRY", "MAD", "CUP", "PEN", "BOB", "COP", "SOS"})
"""Codes that capitals make of plain words too, so that another reading comes before them: "ALL 9"."""
ALIASES = {
    "RM": "MYR",
    "LE": "EGP",
    "L.E": "EGP",
    "L.E.": "EGP",
    "Ksh": "KES",
    "KSh": "KES",
    "KSH": "KES",
    "NIS": "ILS",
    "Tk": "BDT",
    "Dh": "AED",
    "Dhs": "AED",
    "Ush": "UGX",
    "Tsh": "TZS",
    "TSh": "TZS",
    "USh": "UGX",
    "Rp": "IDR",
    "SFr": "CHF",
    "Sfr": "CHF",
    "TL": "TRY",
    "Kč": "CZK",
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
