"""One value, many phrasings."""

from __future__ import annotations

import pytest

NUMBERS = [
    ("number 23", "They counted {} boats.", ["23", "twenty-three", "twenty three"]),
    ("number 105", "They counted {} boats.", ["105", "a hundred and five", "one hundred five", "one hundred and five"]),
    ("number 6", "They counted {} boats.", ["6", "six", "half a dozen", "a half-dozen"]),
    ("number 36", "They counted {} boats.", ["36", "thirty-six", "three dozen"]),
    ("number 1200", "They counted {} homes.", [
        "1,200", "1200", "1 200", "1.2 thousand", "1.2k", "twelve hundred", "one thousand two hundred"]),
    ("number 2500000", "They counted {} birds.", [
        "2,500,000", "2 500 000", "2.5 million", "2.5m", "2.5 mln", "two and a half million",
        "two-and-a-half million", "25 lakh", "25,00,000"]),
    ("number 500000", "They counted {} birds.", ["500,000", "half a million", "0.5 million", "five hundred thousand"]),
    ("number 250000", "They counted {} birds.", ["250,000", "a quarter of a million", "a quarter million"]),
    ("number 3000000000", "They counted {} birds.", ["3 billion", "3bn", "three billion", "3,000 million"]),
    ("number 300..400", "They counted {} homes.", [
        "300 to 400", "300-400", "300–400", "between 300 and 400", "three to four hundred"]),
    ("number 3..4", "They counted {} homes.", ["3 or 4", "three or four", "3-4", "three to four"]),
    ("number about 300", "They counted {} homes.", [
        "about 300", "around 300", "roughly 300", "some 300", "approximately 300", "an estimated 300", "300 or so",
        "nearly 300", "almost 300", "close to 300"]),
    ("number more_than 300", "They counted {} homes.", [
        "more than 300", "over 300", "at least 300", "no fewer than 300", "upwards of 300", "300 or more",
        "just over 300", "well over 300", "in excess of 300"]),
    ("number less_than 300", "They counted {} homes.", [
        "up to 300", "as many as 300", "fewer than 300", "less than 300", "no more than 300", "at most 300",
        "just under 300", "300 or fewer"]),
    ("number 300", "They counted {} homes.", ["300", "exactly 300", "only 300", "just 300", "a total of 300", "three hundred"]),
    ("number ~12..120", "They counted {} homes.", ["dozens of"]),
    ("number ~100..1000", "They counted {} homes.", ["hundreds of"]),
    ("number ~200..900", "They counted {} homes.", ["several hundred"]),
    ("number ~10000..100000", "They counted {} homes.", ["tens of thousands of"]),
]  # fmt: skip
PERCENTAGES = [
    ("percent 40 percent", "It is {} of the crop.", ["40%", "40 %", "40 percent", "40 per cent", "40 pct", "forty per cent"]),
    ("percent 2..2.5 percent", "It is {} of the crop.", [
        "2-2.5%", "2% to 2.5%", "2 to 2.5 percent", "between 2 and 2.5 per cent", "2.0-2.5 per cent"]),
    ("percent 3 percentage_point", "The gap was {}.", ["3 percentage points", "three percentage points"]),
    ("percent 25 basis_point", "The gap was {}.", ["25 basis points", "twenty-five basis points"]),
    ("percent 1.5 percent", "It is {} of the crop.", ["1.5%", "one and a half per cent", "1½ percent"]),
]  # fmt: skip
MONEY = [
    ("money 1200000000 usd", "It cost {}.", [
        "$1.2bn", "$1.2 billion", "US$1.2 billion", "1.2 billion dollars", "$1,200m", "$1.2-billion", "1.2 bln dlrs",
        "USD 1.2 billion"]),
    ("money 10500000 aud", "It cost {}.", ["A$10.5 million", "A$10.5m", "AUD 10.5 million", "10.5 million Australian dollars"]),
    ("money 10000000 eur", "It cost {}.", ["€10m", "10m euros", "EUR 10 million", "€10 million", "ten million euros"]),
    ("money 5000000000 inr", "It cost {}.", ["Rs 500 crore", "₹500 crore", "500 crore rupees", "Rs. 500 crore"]),
    ("money 4.5 gbp", "It cost {}.", ["£4.50", "£4.5"]),
    ("money 20 gbp_penny", "It cost {}.", ["20p", "20 pence"]),
    ("money 25 usd_cent", "It cost {}.", ["25 cents"]),
    ("money 10000000000..15000000000 usd", "It cost {}.", [
        "$10 to $15 billion", "$10-15 billion", "between $10 billion and $15 billion", "between 10 and 15 billion dollars",
        "$10bn-$15bn"]),
    ("money more_than 60 usd", "It cost {}.", ["more than $60", "at least $60", "over 60 dollars"]),
]  # fmt: skip
MEASURES = [
    ("measure 70 kilometer", "The camp is {} away.", ["70 km", "70km", "70 kilometres", "70 kilometers", "seventy kilometres"]),
    ("measure 60 mile_per_hour", "It went at {}.", ["60mph", "60 mph", "60 miles per hour", "60 miles an hour"]),
    ("measure 12 square_kilometer", "It covers {}.", ["12 sq km", "12 square kilometres", "12 square kilometers"]),
    ("measure 6.1667 foot", "He is {} tall.", ["6ft 2in", "six feet two inches", "6'2\""]),
    ("measure 30 degree_celsius", "It was {}.", ["30C", "30°C", "30 degrees Celsius"]),
    ("measure -12 degree_celsius", "It was {}.", ["-12C", "−12°C", "minus 12 degrees Celsius"]),
    ("measure 3.5 liter", "It holds {}.", ["3.5 litres", "3½ litres", "three and a half litres", "three-and-a-half litres"]),
    ("measure 0.5 mile", "It is {} long.", ["half a mile", "0.5 miles"]),
    ("duration 3.3333 hour", "It lasted {}.", ["3 hours 20 minutes", "three hours and 20 minutes"]),
    ("duration 3.7083 year", "It lasted {}.", ["three years, eight months and 15 days", "3 years, 8 months and 15 days"]),
    ("duration 95 minute", "It lasted {}.", ["an hour and 35 minutes", "95 minutes"]),
    ("duration 2.1667 hour", "It lasted {}.", ["two hours and ten", "2 hours 10 minutes"]),
    ("duration 9.1 month", "It lasted {}.", ["nine months and three days", "9 months 3 days"]),
    ("duration 2 week", "It lasted {}.", ["2 weeks", "two weeks"]),
    ("duration 2.5 year", "It lasted {}.", ["2.5 years", "two and a half years", "two-and-a-half years", "two and half years"]),
]  # fmt: skip
PARTS = [
    ("ratio 0.6667", "{} voters agreed.", ["Two-thirds of", "Two thirds of", "2/3 of", "Two in three", "Two out of three"]),
    ("ratio 0.75", "{} voters agreed.", ["Three-quarters of", "Three quarters of", "Three in four", "Three out of every four"]),
    ("ratio 0.5", "{} voters agreed.", ["Half of", "Half the", "One half of", "One in two"]),
    ("ratio 0.25", "{} voters agreed.", ["A quarter of", "One quarter of", "One in four", "1 in 4", "One out of four", "A fourth of"]),
    ("ratio about 0.3333", "{} voters agreed.", ["About a third of", "Nearly one in three", "Almost one-third of"]),
    ("ratio 3 times", "Output is {}.", ["three times as large", "three times higher", "up threefold"]),
    ("ratio 2 times", "Output {}.", ["doubled", "has doubled", "is twice as large", "grew twofold"]),
]  # fmt: skip
AGES = [
    ("age 45 year", "{} was saved.", ["A 45-year-old man", "A man, 45,", "A man aged 45", "A woman, who is 45 years old,"]),
]  # fmt: skip
SCORES = [
    ("score 2-1", "The team won {}.", ["2-1", "2–1"]),
    ("score 52-48", "The vote was {}.", ["52-48", "52–48"]),
    ("score 3-2-1", "The record of the team was {}.", ["3-2-1"]),
]  # fmt: skip
CLOCK = [
    ("time 21:52", "It began at {} in the yard.", ["9.52 p.m.", "9:52 pm", "9.52pm", "21:52", "9:52 p.m."]),
    ("time 17:00", "It began at {} in the yard.", ["5pm", "5 p.m.", "5 pm", "17:00", "5:00pm"]),
    ("time 21:52 gmt", "It began at {}.", ["2152 GMT", "21:52 GMT"]),
    ("time 07:00", "The gates open at {}.", ["0700", "07:00", "7 a.m."]),
    ("time 12:00", "It began at {}.", ["noon"]),
    ("time 00:00", "It began at {}.", ["midnight"]),
    ("time 05:00", "It began at {}.", ["five o'clock", "five o’clock"]),
]  # fmt: skip
ORDINALS = [
    ("ordinal 3", "She came {} in the race.", ["third", "3rd"]),
    ("ordinal 21", "She came {} in the race.", ["21st", "twenty-first"]),
    ("ordinal 1500", "It was the {} day of the siege.", ["1500th", "1,500th"]),
]  # fmt: skip
ZEROS = [
    ("number 0", "{} died in the fire.", ["Nobody", "No one", "No soldiers", "None of the passengers"]),
    ("number 0", "{} was hurt.", ["Nobody", "No one", "No driver", "None of the men"]),
]  # fmt: skip

FAMILIES = {
    "number": NUMBERS, "percent": PERCENTAGES, "money": MONEY, "measure": MEASURES, "part": PARTS, "age": AGES,
    "score": SCORES, "clock": CLOCK, "ordinal": ORDINALS, "zero": ZEROS,
}  # fmt: skip
PHRASINGS = [
    pytest.param(value, carrier.format(words), id=f"{family}: {words}")
    for family, table in FAMILIES.items()
    for value, carrier, phrasings in table
    for words in phrasings
]


@pytest.mark.parametrize(("value", "text"), PHRASINGS)
def test_phrasings(figures, value, text):
    assert figures(text) == [value]


INTERVALS = [
    ("612 people", "[612, 612]"), ("4,000 people", "[3950, 4050]"), ("15,000 people", "[14500, 15500]"),
    ("1.2 million people", "[1150000, 1250000]"), ("80 people", "[80, 80]"), ("about 300 people", "[270, 330]"),
    ("almost 6,000 people", "[5280, 6000]"), ("more than 60 people", "[60, inf)"), ("up to 60 people", "(-inf, 60]"),
    ("just over 1,000 people", "[1000, 1100]"), ("dozens of people", "[12, 120]"), ("10 to 15 people", "[10, 15]"),
    ("a toll that went up to 163 people", "[163, 163]"), ("groups that add up to 163 people", "[163, 163]"),
    ("half a dozen people", "[6, 6]"), ("42% of people", "[83/2, 85/2]"), ("4.8 km", "[19/4, 97/20]"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "interval"), INTERVALS)
def test_what_the_words_allow(read, words, interval):
    (claim,) = read(f"They counted {words} there.").claims
    assert str(claim.interval) == interval
