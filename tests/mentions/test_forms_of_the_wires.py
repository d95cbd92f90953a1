"""Forms of wires, markets and heights: fractions of rates, letters for millions, units in one word, and look-alikes."""

from __future__ import annotations

from datetime import date

import pytest

NUMBERS = [
    ("The note pays 6-5/8 pct a year.", ["percent 6.625 percent"]),
    ("Shares closed at $14-1/4 in Oster.", ["money 14.25 usd"]),
    ("It weighs 3-1/2 tons.", ["measure 3.5 ton"]),
    ("The bill was £7 m in all.", ["money 7000000 gbp"]),
    ("It raised $4.5 M at once.", ["money 4500000 usd"]),
    ("The index moved by -.25 today.", ["number -0.25", "date 2016-11-07"]),
    ("They baked ½ million loaves.", ["number 500000"]),
    ("He drank 2 ½ litres.", ["measure 2.5 liter"]),
    ("A half dozen boats sank.", ["number 6"]),
    ("He ate one third of a million beans.", ["number 333333.3333"]),
    ("It has two dozens of them.", ["number 24"]),
    ("It owes 2 quadrillion to no state.", ["number 2000000000000000"]),
    ("It cost a couple of thousand euros.", ["money ~2000..3000 eur"]),
    ("It moved by 3/32 only.", ["ratio 0.0938"]),
    ("It costs Rs 3 crore 20 lakh.", ["money 32000000 inr"]),
    ("It costs Rs 12 cr.", ["money 120000000 inr"]),
    ("It made 12.345,67 in all.", ["number 12345.67"]),
    ("It weighs 9.2 x 10^6 kg.", ["measure 9200000 kilogram"]),
    ("It sold 1/2 million cards.", ["number 500000"]),
    ("Two thousand dead lay there.", ["number 2000"]),
    ("He left in two thousand.", ["date 2000-01-01..2000-12-31"]),
    ("It raised SEK 30 M.", ["money 30000000 sek"]),
    ("Some 3 in 4 voters came.", ["ratio about 0.75"]),
    ("It scored 3 in 4 games.", ["number 3", "number 4"]),
    ("It sold at a third the price.", ["ratio 0.3333"]),
    ("A quarter (24%) of homes have one.", ["ratio 0.25", "percent 24 percent"]),
    ("He was a third (Ann said) or fourth guest.", ["ordinal 3", "ordinal 4"]),
    ("Prices more than halved in May.", ["ratio less_than 0.5 times", "date 2016-05-01..2016-05-31"]),
    ("Prices more than doubled in May.", ["ratio more_than 2 times", "date 2016-05-01..2016-05-31"]),
    # a shared magnitude
    ("They want 3 or 4 million euros.", ["money 3000000..4000000 eur"]),
    ("Some 5 or 900 million came.", ["number about 5", "number 900000000"]),
    # coins, slang, rare money
    ("It costs 35c a piece.", ["money 35 usd_cent"]),
    ("It was 35c in the shade of a hot day.", ["number 35"]),
    ("He owed 300 quid.", ["money 300 gbp"]),
    ("It made 40 bucks.", ["money 40 usd"]),
    ("It cost 900 guilders.", ["money 900 nlg"]),
    ("It cost 100元 there.", ["money 100 cny"]),
    # units in one word
    ("It pumps 60,000 bpd now.", ["measure 60000 barrel_per_day"]),
    ("It pumps 60,000 b/d now.", ["measure 60000 barrel_per_day"]),
    ("It does 45 mpg.", ["measure 45 mile_per_gallon"]),
    ("It holds 7 bcm of gas.", ["measure 7 billion_cubic_meter"]),
    ("It holds 300 g of flour.", ["measure 300 gram"]),
    ("It is a 7.5t lorry.", ["measure 7.5 tonne"]),
    ("It owes $7.5t.", ["money 7500000000000 usd"]),
    # heights
    ("She is 5-foot-11.", ["measure 5.9167 foot"]),
    ("He is six feet two.", ["measure 6.1667 foot"]),
    ("A 6-foot-4-inch man came.", ["measure 6.3333 foot"]),
    ("He grew to 7'6 feet.", ["measure 7.5 foot"]),
    ("He grew to 7’6 feet.", ["measure 7.5 foot"]),
    ("It grew to 7 feet, 6 feet wide.", ["measure 7 foot", "measure 6 foot"]),
    ("They dug six feet 40 times.", ["measure 6 foot", "number 40"]),
    # hedges and ages
    ("In the neighbourhood of 400 fish died.", ["number about 400"]),
    ("The best part of 400 fish died.", ["number about 400"]),
    ("Slightly fewer than 400 fish died.", ["number less_than 400"]),
    ("All but 12 fish died.", ["number 12"]),
    ("Voters under 30 stayed away.", ["age less_than 30 year"]),
    ("They asked children ages 6-12.", ["age 6..12 year"]),
    ("It hit workers over 40 miles away.", ["measure more_than 40 mile"]),
    ("They held men over 40 robberies.", ["number more_than 40"]),
    ("“It is odd,” Holt, 62, said at once.", ["age 62 year"]),
    ("Dana Holt, one of the pioneers, left.", ["number 1"]),
    # some day, and a single one
    ("It may one day replace them.", []),
    ("One day, he left.", []),
    ("It took one day.", ["duration 1 day"]),
    ("One day later he left.", ["duration 1 day"]),
    # up and down that belong to the verb
    ("It is making up 52% of sales.", ["percent 52 percent"]),
    ("Sales are up 52%.", ["percent up 52 percent"]),
    # indices and models
    ("Nasdaq 100 e-minis were flat.", ["identifier 100"]),
    ("It was calm, while the S&P 500 gained 0.6 per cent.", ["identifier 500", "percent up 0.6 percent"]),
    # points of a rate
    ("The bank cut its rate by a quarter point.", ["percent 0.25 percentage_point"]),
    ("Rates rose by half a point.", ["percent up 0.5 percentage_point"]),
    ("They earned half a point in the cup.", ["ratio 0.5"]),
    # zeros and tens on a scale
    ("It was 12 degrees below zero.", ["measure -12 degree"]),
    ("They met at ground zero.", []),
    ("Zero goals were scored.", ["number 0"]),
    ("It will be in the mid-60s.", ["number 60"]),
    ("He ran it in 61s flat.", ["duration 61 second"]),
    ("It was built c 300 years ago.", ["duration about 300 year"]),
    # years before what nobody counts
    ("They met 2004 earnings targets.", ["date 2004-01-01..2004-12-31"]),
    ("They beat 1986 levels.", ["date 1986-01-01..1986-12-31"]),
    ("They cut 2004 jobs.", ["number 2004"]),
    # money of the wires
    ("Profit was 3.21 billion marks.", ["money 3210000000 dem"]),
    ("She had 450 marks of 500.", ["number 450", "number 500"]),
    ("It owes 75 mln U.S. Dlrs in all.", ["money 75000000 usd"]),
    ("It earned 5.1 mln Singapore dlrs.", ["money 5100000 sgd"]),
    # one as the start of a range
    ("It grew by between one and 1.5 pct.", ["percent up 1..1.5 percent"]),
    ("Between one and two days are lost.", ["duration 1..2 day"]),
    ("They stood between one and the same wall.", []),
    # quotes that repeat only the last digits
    ("It was quoted at 208.12-15 yen.", ["money 208.12..208.15 jpy"]),
    ("It was quoted at 207.96-04 yen.", ["money 207.96..208.04 jpy"]),
    ("It was quoted at 191.30/40 yen.", ["money 191.3..191.4 jpy"]),
    ("It was quoted at 2.4420-30 euros.", ["money 2.442..2.443 eur"]),
    ("It costs 12.50-15 euros.", ["money 12.5..15 eur"]),
    ("It grew by 2.5-3 per cent.", ["percent up 2.5..3 percent"]),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_figure(read, text, expected):
    assert [str(claim.mention) for claim in read(text, as_of=date(2016, 11, 7)).claims] == expected
