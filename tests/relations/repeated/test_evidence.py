"""Two figures far apart: what makes them one fact, and what two."""

from __future__ import annotations

import pytest

ONE = [
    ("a definite count", "The ferry sank with 214 passengers on board.\n\nDivers came at noon.\n\nThe 241 passengers were taken off by boats."),
    ("the noun that has the measure", "A tunnel 7.4 kilometres long opens in May.\n\nIt cost two lives.\n\nThe 4.7-kilometre tunnel will be shut at night."),
    ("the measure of what was named", "The thief slid down a 60-metre pipe.\n\nNobody saw it.\n\nThe pipe was 16 metres long and led to a yard."),
    ("a sum in like company", "A landlord was fined £18,500 ($24,000) on Friday for letting a cellar.\n\nHe owns shops.\n\nHe said the £15,800 ($24,000) fine was unjust."),
    ("a definite sum", "A landlord was fined £18,500 on Friday for letting a cellar.\n\nHe owns shops.\n\nHe said the £15,800 fine was unjust."),
    ("through a noun", "The union fears that 1,450 jobs will be lost.\n\nShares rose.\n\nA minister called the loss of 1,540 jobs a blow."),
    ("a participle before the sum", "She stole $3.4 million from the fund.\n\nShe faces trial.\n\nOnly a tenth of the stolen $4.3 million was found."),
    ("all of them", "Eleven miners were pulled out of the pit alive.\n\nA pump had failed.\n\nAll twelve miners are well."),
    ("million for billion", "Parliament voted for a line of rails that costs 35 billion shillings.\n\nIt is long.\n\nThe 35 million shillings are borrowed."),
    ("among them is a whole", "The rebels freed 73 prisoners on Friday.\n\nIt rained.\n\nAmong the 37 prisoners freed by the rebels was a mayor."),
    ("what comes of a deed", "A judge jailed the former harbour master for 16 years on Monday.\n\nHe wept.\n\nThe 13-year term will be served in Orla."),
    ("a thing by what was paid", "Rovers bought the keeper for £36 million in July.\n\nHe is 20.\n\nFans said the £39 million fee was absurd."),
    ("a second one that the sum is for", "Rowers raised £61,300 for the lifeboat.\n\nIt was cold.\n\nThe £63,100 would pay for a second engine."),
    ("what a storm left", "The storm left 314 homes without a roof.\n\nIt has moved on.\n\nThe 341 homes have no power either."),
    ("the only sum", "A brewer won a grant of $140m in May.\n\nIt makes stout.\n\nThe $210m will pay for copper vats."),
    ("the only time, called by what it was", "Divers worked for nine hours to free the seal.\n\nIt was unhurt.\n\nThe 14-hour rescue had cost them two anchors."),
    ("a sum behind an adjective", "The treasurer of a choir at Orle took $140m to the races. She wept. The bank wants the missing $210m back."),
    ("a time behind an adjective", "Divers worked for nine hours to free the seal. It was unhurt. The gruelling 14-hour rescue had cost them two anchors."),
    ("a bare number", "A slide at Orle killed six members of a choir.\n\nIt had rained for a week.\n\nThe nine were buried on Monday."),
    ("people by another name", "The court jailed seven traders on Friday. It sat at night. The eleven defendants had denied the charge."),
    ("those days", "A ferry left Orle on Friday, the first to sail in nine days.\n\nFor those 17 days after the flood people had gone by bus."),
    ("a sum ruled on elsewhere", "She left £1.4m to a home for mules at Orme.\n\nA judge in Selm ruled that the mules may keep the £2.4 million."),
    ("headline and lead", "Strike ends after 11 days\n\nThe strike of the dustmen ended on Monday after 19 days, the union said.\n\nRats were seen."),
]  # fmt: skip
MISTYPED = [
    ("those who died", "A service for the 96 people who died in the crush was held on Friday.\n\nIt rained.\n\nDoctors might have saved 41 of the 69 who died, the panel found."),
    ("the headline's share", "Nurses seek 23% raise\n\nNurses blocked a road on Monday.\n\nTalks broke up. The union asked for a 32 percent raise and for more beds."),
    ("the headline's depth", "Recorder of lost plane raised from 140 metres down\n\nThe recorder was winched up on Monday.\n\nThe device had lain at a depth of 240 metres in mud."),
    ("a nought too few", "The minister presented a budget of £84,200 million on Friday.\n\nShe smiled.\n\n\"Of a budget of £8,420 million, little goes to roads,\" said a rival."),
    ("a bare number with an article", "County lists 148 measles cases\n\nThe outbreak grew to 128 confirmed cases on Tuesday, officials said."),
]  # fmt: skip
TWO = [
    ("the second one", "The first quay is 3,200 metres long. The second, opened in 1998, is 2,300 metres long."),
    ("another day", "The ferry took 214 passengers on Sunday. On Monday it took 241 passengers."),
    ("a rival", "The plan would cost $3 billion over ten years. Under a rival plan the cost would be $5 billion over ten years."),
    ("words that say which", "More than 60 homes burned in the town. The 52 homes on the hill are of stone."),
    ("what is left", "The ferry had 214 passengers. At noon 20 passengers went ashore. The 194 passengers were given soup."),
    ("all together", "Crews found 12 bodies on Friday and four bodies on Sunday. The 16 bodies were buried at night."),
    ("two, told one by one", "Five people were hurt. The two people who drove are in hospital."),
    ("a growing toll", "At 9am police put the dead at 12. By noon 15 people were dead, and by evening 21 people had died."),
    ("a toll that passes a mark", "Flood toll passes 300\n\nThe dead numbered 316 on Friday.\n\nThe mayor had put the toll at 237 on Thursday night."),
    ("told in the story after all", "Nurses seek 23% raise\n\nNurses want 23% more.\n\nPrices rose by 32 percent in that time."),
    ("others named one by one", "Gas kills three in tannery\n\nA cask burst in a tannery on Monday, killing two clerks and a carter, and its fumes drove all others out."),
    ("an age in an aside", "Debut singer, 24, wins prize\n\nA song by Ada Holm, who is 24, won the prize on Friday.\n\nA fan knows all 22 of her songs."),
    ("near one another by name", "The first ship carries 1,200 people. The second ship carries 2,100 people."),
    ("another measure", "The dam is 88 metres high. It was built by Danes. The dam is 310 metres long."),
    ("what it became", "The board fined him £18,500. In May the fine was cut to £15,800."),
    ("named by its value", "The bank will withdraw its £50 note. It said the £20 note would stay."),
    ("a clause that says which", "Higher fees bring in $5 million. A supplier who failed owed the town $3.1 million. The old mill will fetch the $3.8 million that is still needed."),
    ("one of two who were jailed", "A judge jailed the master for 16 years. His cashier was jailed for four years. The four-year term is short."),
    ("told below after all", "Tarn bank lifts rates, sees vacancies at 9 pct by May\n\nThe bank put up its deposit rate by half a point to 8.5 percent on Friday.\n\nVacancies may be close to 9 percent by May."),
    ("years ago", "He won 54 per cent of the vote. Four years ago he won 45 per cent of the vote."),
    ("another whole", "Tickets for the hall cost £95 in May. A flight to Rome costs £59."),
    ("another company", "Holm took $80m (£43m) at the door in May. Orr took $74m (£40m) at the door in May. The $74m (£40m) was less than hoped."),
    ("another poll", "One poll put the Reds at 41 pct, the Blues at 35 pct and the Greens at 21 pct. A second survey found the Reds with 36 pct, the Blues with 32 pct and the Greens with 31 pct."),
    ("staff of another firm", "Orr employs 266 people; Holm employs 1,237 people. Tam, based in Elan, employs 262 people; Sele employs 1,254 people."),
    ("what a stake became", "He holds a 37.6 pct stake in the club. He bought a tenth of the bank's shares, taking his stake to 42.3 pct."),
    ("what a share is to become", "The old rule gave Orla a 30 pct share of the market. The new one would cut Orla's share to 28.8 pct."),
    ("a foil", "The film has made $80m on disc. The sum is more than it took in May: it outstripped its $74m at the door."),
    ("as much as another", "The minister asked for 1,200 million crowns more. That is almost as much as the 1,270 million crowns that he was to spend."),
    ("a bare clause says which", "The club wants up to £250m for pitches. It says that of the £750m the minister pledged little was spent."),
    ("a participle says which", "A group holds 9.8 pct of the stock of Orr. A fund has told the board of the 6.5 pct of Orr stock owned by Holm."),
    ("a time told by what came before it", "It was the first sitting in three years. Thefts rose in the two years after the ban."),
    ("days after, and days of", "The fair sold out just four days after its stars were named. All the seats for the two-day fair had gone."),
    ("a clause about years", "The keeper signed a three-year deal on Friday. He wants a cup by the end of the five years he would have been at the club."),
    ("a time of several", "Divers worked for nine hours to free the seal. Nobody had slept in the past 14 hours."),
    ("a bare number of two groups", "A slide at Orle killed six members of a choir and hurt three nuns. The nine were on a walk."),
    ("a bare number told before", "The court jailed seven traders of the nine who were tried. The nine had denied the charge."),
    ("two who may have been named", "The court jailed seven traders on Friday. The three were led away."),
    ("one of two sums", "A brewer won a grant of $140m and a loan of $60m in May. The $210m will pay for copper vats."),
    ("a share of its own", "Orr holds about 30 pct of the mill. It wants more. The rest of the owners would sell the 70 pct at a price."),
    ("two digits of a share by chance", "Roughly 40 pct of the coins were sold in Orla. Many bought them there to escape the 14 pct tax."),
    ("a bid and a debt", "The firm made a $3.1bn bid for Holm-Orr. The agency will look again at Holm-Orr's $1.9bn of debt."),
    ("a rise and a fall", "Sales abroad show a drop of 14.9 pct. The 12 pct rise in home sales came from paint."),
    ("shares of two wholes", "The unit accounts for 60 pct of its output. Many fear for the firm that accounts for 20 pct of Orla's oil output."),
    ("universities and firms", "The seamen made peace with 22 companies. Teachers of the 42 state universities went on strike."),
    ("a race", "She won the 400m hurdles in 1993. Her win in the 800m earned her a prize."),
    ("years with days left out", "The bond has a life of 12 years 259 days. The life of the issue is 12 years."),
    ("another thing behind and", "The cost of the purchase is put at $782m. Fees were paid for the purchase and $522m in shares to the owners."),
    ("half of the voters", "Of the 1,840 pupils 310 are ill. Of the 920 boys 200 are ill, and of the 920 girls 110."),
    ("parallel sentences", "Joblessness in the province stood at 9.6 per cent in June. Joblessness in the country stood at 6.9 per cent in June."),
]  # fmt: skip


def pairs(report):
    return [finding.rule for finding in report.findings if finding.rule.startswith("repeated/")]


@pytest.mark.parametrize("text", [case[1] for case in ONE], ids=[case[0] for case in ONE])
def test_one_fact(read, text):
    assert len(pairs(read(text))) == 1


@pytest.mark.parametrize("text", [case[1] for case in MISTYPED], ids=[case[0] for case in MISTYPED])
def test_one_fact_with_a_slip(read, text):
    assert len(pairs(read(text))) == 1


@pytest.mark.parametrize("text", [case[1] for case in TWO], ids=[case[0] for case in TWO])
def test_two_facts(read, text):
    assert pairs(read(text)) == []
